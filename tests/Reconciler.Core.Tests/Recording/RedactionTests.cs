using System.Diagnostics;
using CsCheck;
using Reconciler.Core.Recording;
using Xunit;

namespace Reconciler.Core.Tests.Recording;

public sealed class RedactionTests
{
    [Theory]
    [InlineData("password=hunter2", "password=…")]
    [InlineData("login with PASSWORD: hunter2 failed", "login with PASSWORD: … failed")]
    [InlineData("POSTGRES_PASSWORD=hunter2 POSTGRES_USER=shop", "POSTGRES_PASSWORD=… POSTGRES_USER=shop")]
    [InlineData("Host=db;Password=hunter2;Port=5432", "Host=db;Password=…;Port=5432")]
    [InlineData("""{"user":"kim","password":"hun\"ter2","port":5432}""", """{"user":"kim","password":"…","port":5432}""")]
    [InlineData("""{"msg":"{\"token\":\"hunter2\",\"n\":1}"}""", """{"msg":"{\"token\":\"…\",\"n\":1}"}""")]
    [InlineData("{'api_key': 'hunter2', 'n': 1}", "{'api_key': '…', 'n': 1}")]
    [InlineData("{:secret=>\"hunter2\", :n=>1}", "{:secret=>\"…\", :n=>1}")]
    [InlineData("db.password.file='hunter two'", "db.password.file='…'")]
    [InlineData("Authorization: Bearer abc.def-ghi", "Authorization: …")]
    [InlineData("sent Bearer abcdefgh12345 to it", "sent Bearer … to it")]
    [InlineData("-H 'Cookie: session=hunter2'", "-H 'Cookie: …'")]
    [InlineData("https://kim:hunter2@example.com/a?token=hunter2&b=1", "https://example.com/a?…")]
    [InlineData("postgres://shop:hunter2@db:5432/shop", "postgres://db:5432/shop")]
    [InlineData("https://hooks.slack.com/services/T0/B0/hunter2", "https://hooks.slack.com/…")]
    [InlineData("id AKIAIOSFODNN7EXAMPLE", "id …")]
    [InlineData("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY is it", "… is it")]
    [InlineData("jwt eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl!", "jwt …!")]
    [InlineData("ghp_0123456789abcdefABCD", "…")]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----\nhunter2\n-----END RSA PRIVATE KEY----- after", "… after")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nhunter2", "…")]
    [InlineData("password=\"hunter2", "password=\"…\"")]
    [InlineData("ERROR DB_PASS=swordfish connecting", "ERROR DB_PASS=… connecting")]
    [InlineData("ERROR DB_PASS swordfish connecting", "ERROR DB_PASS … connecting")]
    [InlineData("passphrase is correcthorsebattery", "passphrase is …")]
    [InlineData("the API key was: hunter2, as before", "the API key was: … as before")]
    [InlineData("SECRET_KEY django-insecure-abcdefgh", "SECRET_KEY …")]
    [InlineData("SECRET_KEY = django-insecure-abcdefgh", "SECRET_KEY = …")]
    [InlineData("""{"dbPass":"swordfish","pass":"swordfish","n":1}""", """{"dbPass":"…","pass":"…","n":1}""")]
    [InlineData("dbpass: 12345", "dbpass: …")]
    public void Secret_is_left_out_and_the_rest_stays(string words, string shown) => Assert.Equal(shown, Redaction.Of(words));

    [Theory]
    [InlineData("FATAL: could not connect to server: Connection refused")]
    [InlineData("password authentication failed for user shop")]
    [InlineData("arn:aws:secretsmanager:ap-southeast-2:123456789012:secret:shop/web-AbCdEf")]
    [InlineData("Task failed ELB health checks in (target-group arn:aws:elasticloadbalancing:ap-southeast-2:123456789012:targetgroup/shop-web-tg/73e2d6bc24d8a067)")]
    [InlineData("123456789012.dkr.ecr.ap-southeast-2.amazonaws.com/shop/web@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("(task 0123456789abcdef0123456789abcdef) commit 4f2a9c10aa4f2a9c10aa4f2a9c10aa4f2a9c10aa")]
    [InlineData("")]
    [InlineData("tests pass")]
    [InlineData("pass 3 of 5")]
    [InlineData("passed: 12, bypass: true, compass=north, pass_rate=95%")]
    [InlineData("""{"pass":12,"fail":0} pass: 12, fail: 0""")]
    [InlineData("PASS src/cart.test.js")]
    [InlineData("password is wrong, token is expired, the secret is not there")]
    [InlineData("SECRET_KEY must be set, DB_PASSWORD environment variable is missing")]
    [InlineData("FOREIGN_KEY constraint failed")]
    public void What_is_no_secret_stays(string words) => Assert.Equal(words, Redaction.Of(words));

    /// <summary>Whatever a secret is called, and however it is set off from its name, nothing of it is shown, and the words around it are.</summary>
    [Fact]
    public void Planted_secret_is_left_out_under_every_name() =>
        Gen.Select(
            OneOf("password", "DB_PASS", "smtpPass", "dbpass", "PGPASSWORD", "db.passwd", "passphrase", "SECRET_KEY", "API_KEY", "AWS_SECRET_ACCESS_KEY", "auth_token"),
            OneOf("=", ": ", " = ", " => ", "=\"", "\": \"", " is ", " was: ", " is now "),
            Gen.Select(Gen.Char.AlphaNumeric.Array[1, 30], OneOf("", "-", "_", "!", "#"), (signs, more) => $"Zq{new string(signs)}{more}7"),
            OneOf("ERROR ", "", "tests pass, ", "12:00:01 web/1 "),
            OneOf("", " connecting", " and 3 of 5 pass"))
        .Sample((name, sign, secret, before, after) =>
        {
            var shown = Redaction.Of($"{before}{name}{sign}{secret}{(sign.EndsWith('"') ? "\"" : "")}{after}");

            return !shown.Contains(secret, StringComparison.Ordinal) && shown.StartsWith(before + name, StringComparison.Ordinal) && shown.EndsWith(after, StringComparison.Ordinal);
        });

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    [Fact]
    public void Twice_is_as_once()
    {
        const string Words = """{"password":"hunter2"} token=abc https://a:b@c/d?e=f""";

        Assert.Equal(Redaction.Of(Words), Redaction.Of(Redaction.Of(Words)));
    }

    /// <summary>CloudWatch Logs takes lines of 256 KB; whoever writes them is not to be able to hold a diagnosis up.</summary>
    [Theory]
    [InlineData("a")]
    [InlineData("password")]
    [InlineData("password\\\"")]
    [InlineData("token=\\\"")]
    [InlineData("-----BEGIN PRIVATE KEY-----")]
    [InlineData("secret")]
    [InlineData("arn:secret:")]
    [InlineData("eyJaaaaaaaa.")]
    [InlineData("Ab1/")]
    [InlineData("https://a")]
    [InlineData("password is ")]
    [InlineData("DB_PASS ")]
    [InlineData("A_")]
    [InlineData("dbPass")]
    public void Long_line_takes_no_time(string part)
    {
        var line = string.Concat(Enumerable.Repeat(part, 256 * 1024 / part.Length));
        var since = Stopwatch.GetTimestamp();

        Redaction.Of(line);

        Assert.InRange(Stopwatch.GetElapsedTime(since), TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }
}
