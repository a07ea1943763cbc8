using Reconciler.Diagnosing;

namespace Reconciler.Tests.Diagnosing;

/// <summary>Every entry of the runbook, provoked on the simulated AWS and found by what is asked over the wire.</summary>
public sealed class ProvokedTests
{
    private const string Registry = "123456789012.dkr.ecr.ap-southeast-2.amazonaws.com";

    [Fact]
    public async Task Well_has_nothing_to_find_and_everything_is_seen()
    {
        var (found, seen) = await SickShop.DiagnoseAsync(SickShop.Seed);

        Assert.Empty(found);
        Assert.Empty(Unseen.Of(seen));
    }

    [Fact]
    public async Task Image_that_crashes() => Is(
        await SickShop.DiagnoseAsync(SickShop.Image("crashAfter: 20s, exitCode: 1, reason: \"no such table: orders\"")),
        Entries.Restarting, "exit code 1", "no such table: orders", "log: ERROR");

    [Fact]
    public async Task Image_that_fails_health_checks() => Is(
        await SickShop.DiagnoseAsync(SickShop.Image("unhealthy: true").Replace("desiredCount: 2\n", "desiredCount: 2\n          healthCheckGracePeriod: 20s\n", StringComparison.Ordinal)),
        Entries.Restarting, "/health", "grace period: 20s", "Task failed ELB health checks");

    [Fact]
    public async Task Secret_that_cannot_be_fetched() => Is(
        await SickShop.DiagnoseAsync(SickShop.Deploying("elsewhere/web:2", """{ cannotPull: "ResourceInitializationError: unable to pull secrets or registry auth: AccessDeniedException on arn:aws:secretsmanager:ap-southeast-2:123456789012:secret:shop-AbCdEf" }""")),
        Entries.Restarting, "may not read a secret", "secret:shop-AbCdEf");

    [Fact]
    public async Task Database_that_is_stopped() => Is(
        await SickShop.DiagnoseAsync(SickShop.Seed.Replace("engine: postgres\n", "engine: postgres\n      status: stopped\n", StringComparison.Ordinal)),
        Entries.Database, "is stopped", "health page: database disconnected, wanted connected", "aws rds start-db-instance --db-instance-identifier shop-db --region ap-southeast-2");

    [Fact]
    public async Task Database_that_the_log_speaks_of() => Is(
        await SickShop.DiagnoseAsync(Logging("FATAL: could not connect to server: Connection timed out, password=hunter2")),
        Entries.Database, "does not reach its database", "log: FATAL: could not connect to server: Connection timed out, password=…");

    [Fact]
    public async Task Image_whose_tag_is_not_there() => Is(
        await SickShop.DiagnoseAsync(SickShop.Deploying($"{Registry}/shop/web:v9")), Entries.ImagePull, "shop/web:v9 was never pushed", "ECR: shop/web has no v9");

    [Fact]
    public async Task Image_whose_repository_is_not_there() => Is(
        await SickShop.DiagnoseAsync(SickShop.Deploying($"{Registry}/shop/wed:v1", """{ cannotPull: "CannotPullContainerError: pull image manifest has been retried 1 time(s): not found" }""")),
        Entries.ImagePull, "ECR has no repository shop/wed.");

    [Fact]
    public async Task Alarm_that_fires_for_a_busy_database() => Is(
        await SickShop.DiagnoseAsync(SickShop.Seed.Replace("CPUUtilization: 20", "CPUUtilization: 97", StringComparison.Ordinal), TimeSpan.FromMinutes(30)),
        Entries.Alarms, "alarm/db-cpu (shop-db-cpu): ALARM, ", "Threshold Crossed", "The database is busy");

    [Fact]
    public async Task Image_that_errs() => Is(await SickShop.DiagnoseAsync(SickShop.Image("errorRate: 8")), Entries.ErrorRate, "8 % of the requests of the last hour ended as 5xx");

    [Fact]
    public async Task Image_that_is_killed_for_its_memory() => Is(
        await SickShop.DiagnoseAsync(SickShop.Image("crashAfter: 20s, exitCode: 137, reason: \"OutOfMemoryError: Container killed due to memory usage\"")),
        Entries.Memory, "the task 1024 MiB with 512 CPU units", "set the task's memory to 2048 MiB", "container web: exit code 137");

    [Fact]
    public async Task Gateway_that_much_goes_out_through() => Is(
        await SickShop.DiagnoseAsync(SickShop.Seed.Replace("value: 50000 ", "value: 50000000 ", StringComparison.Ordinal)), Entries.Nat, "72 GB went out in the last 24 h");

    [Fact]
    public async Task Cache_that_is_not_available() => Is(
        await SickShop.DiagnoseAsync(SickShop.Seed.Replace("nodesPerShard: 1,", "nodesPerShard: 1, status: modifying,", StringComparison.Ordinal)),
        Entries.Cache, "The cache is modifying", "health page: redis disconnected, wanted connected");

    [Fact]
    public async Task Application_that_waits_for_a_busy_database() => Is(
        await SickShop.DiagnoseAsync(SickShop.Image("latency: 1.5").Replace("CPUUtilization: 20", "CPUUtilization: 95", StringComparison.Ordinal)),
        Entries.Slow, "responses took 1.5 s", "rdsInstance/db: CPU 95 %");

    [Theory]
    [InlineData("status: PENDING_VALIDATION", "waits for its validation")]
    [InlineData("status: EXPIRED", "has expired")]
    [InlineData("expiresIn: 20d", "expires soon")]
    public async Task Certificate_that_is_not_well(string seed, string cause) => Is(
        await SickShop.DiagnoseAsync(SickShop.Seed.Replace("expiresIn: 90d", seed, StringComparison.Ordinal)), Entries.Certificate, cause);

    [Fact]
    public async Task Count_that_somebody_set_to_nothing() => Is(
        await SickShop.DiagnoseAsync(SickShop.Seed.Replace("desiredCount: 2", "desiredCount: 0", StringComparison.Ordinal)), Entries.NoTasks, "Somebody set its count to 0");

    [Fact]
    public async Task Service_that_is_not_there() => Is(
        await SickShop.DiagnoseAsync(SickShop.Seed.Replace("        web:\n", "        wed:\n", StringComparison.Ordinal)), Entries.Missing, "web is not in cluster shop");

    [Theory]
    [InlineData("operations are being throttled on elb. Will try again later.", Entries.Throttled)]
    [InlineData("was unable to place a task. Reason: Capacity is unavailable at this time.", Entries.Placement)]
    public async Task Event_that_says_so(string message, string entry) => Is(
        await SickShop.DiagnoseAsync(SickShop.Seed.Replace("desiredCount: 2\n", $"desiredCount: 2\n          events: [{{ age: 5m, message: \"{message}\" }}]\n", StringComparison.Ordinal)),
        entry, message);

    [Fact]
    public async Task Deployment_that_the_circuit_breaker_took_back()
    {
        var (found, _) = await SickShop.DiagnoseAsync(SickShop.Deploying("elsewhere/web:2", "{ crashAfter: 5s, exitCode: 3 }", "          circuitBreaker: rollback\n"), TimeSpan.FromMinutes(30));

        Assert.Equal([Entries.Restarting, Entries.RolledBack], found.Select(d => d.Entry));
        Assert.Contains(found[1].Evidence, e => e.Contains("rolling back to deployment", StringComparison.Ordinal));
    }

    private static string Logging(string line) => SickShop.Seed.Replace(
        "/shop/web: { service: shop/web }", $"/shop/web: {{ service: shop/web, lines: [{{ age: 10m, message: \"{line}\" }}] }}", StringComparison.Ordinal);

    /// <summary>The first diagnosis is of this entry, and says these words.</summary>
    private static void Is((IReadOnlyList<Diagnosis> Found, Symptoms Seen) diagnosed, string entry, params string[] words)
    {
        Assert.Empty(Unseen.Of(diagnosed.Seen));
        var first = diagnosed.Found is [var nearest, ..] ? nearest : throw new Xunit.Sdk.XunitException("Nothing was found.");
        string[] told = [.. first.Evidence, first.Cause, first.Remedy, .. first.Commands];
        Assert.True(first.Entry == entry, $"{first.Entry}, expected {entry}:\n{string.Join('\n', told)}");
        Assert.All(words, word => Assert.True(told.Any(t => t.Contains(word, StringComparison.Ordinal)), $"'{word}' is not in:\n{string.Join('\n', told)}"));
    }
}
