using System.Text.Json.Nodes;
using Reconciler.Sandbox.Seeding;
using Reconciler.Sandbox.Wire;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.Sns;

/// <summary>
/// SNS as a publisher sees it: topics, and what was published to them. Nobody is subscribed; what was published is among the
/// requests. Rates are far above what one publisher reaches, so none is throttled.
/// </summary>
internal sealed class SnsService : SandboxService
{
    // In bytes of UTF-8, and characters: https://docs.aws.amazon.com/sns/latest/api/API_Publish.html
    private const int LongestMessage = 262_144;
    private const int LongestSubject = 99;

    // https://docs.aws.amazon.com/sns/latest/api/API_ListTopics.html
    private const int PageSize = 100;

    private readonly Shelf<string> _topics;

    public SnsService(SandboxSite site) : base(site) => _topics = new Shelf<string>(World);

    public override ServiceWire Wire { get; } = new("sns", "sns", "sns")
    {
        QueryVersion = "2010-03-31",
        XmlNamespace = "http://sns.amazonaws.com/doc/2010-03-31/",
        ThrottlingCode = "Throttled",
    };

    public override void Seed(SeedMap section)
    {
        foreach (var name in section.Texts("topics")) Make(name);
    }

    protected override IEnumerable<SandboxOperation> Operations() =>
    [
        SandboxOperation.Write("CreateTopic", Create) with { Summary = call => call.Text("Name") ?? "" },
        SandboxOperation.Read("ListTopics", List),
        SandboxOperation.Write("Publish", Publish) with { Summary = call => $"{call.Text("TopicArn")?.Split(':')[^1]} {call.Text("Subject")}" },
    ];

    private string Make(string name)
    {
        var arn = Site.Arn("sns", name);
        _topics.Put(name, arn);
        return arn;
    }

    private JsonObject Create(SandboxCall call)
    {
        var name = call.Text("Name") ?? "";
        var stem = name.EndsWith(".fifo", StringComparison.Ordinal) ? name[..^5] : name;
        if (stem.Length is 0 or > 256 || !stem.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            throw new AwsRefusal("InvalidParameter", "Invalid parameter: Topic Name", 400);
        return new JsonObject { ["TopicArn"] = Make(name) };
    }

    private JsonObject List(SandboxCall call)
    {
        var (items, next) = KeyPage.Of(
            _topics.AllAt(call.AsOf), arn => arn, PageSize, call.Text("NextToken"),
            () => new AwsRefusal("InvalidParameter", "Invalid parameter: NextToken", 400));
        return new JsonObject
        {
            ["NextToken"] = next,
            ["Topics"] = new JsonArray([.. items.Select(arn => new JsonObject { ["TopicArn"] = arn })]),
        };
    }

    private JsonObject Publish(SandboxCall call)
    {
        var arn = call.Text("TopicArn") ?? "";
        if (!_topics.All.Contains(arn)) throw new AwsRefusal("NotFound", "Topic does not exist", 404);
        if (call.Text("Message") is not { Length: > 0 } message)
            throw new AwsRefusal("InvalidParameter", "Invalid parameter: Empty message", 400);
        if (System.Text.Encoding.UTF8.GetByteCount(message) > LongestMessage)
            throw new AwsRefusal("InvalidParameter", "Invalid parameter: Message too long", 400);
        if (call.Text("Subject") is { } subject && (subject.Length is 0 or > LongestSubject || subject.Any(c => c is < ' ' or > '~')))
            throw new AwsRefusal("InvalidParameter", "Invalid parameter: Subject", 400);
        if (arn.EndsWith(".fifo", StringComparison.Ordinal) != call.Text("MessageGroupId") is { Length: > 0 })
            throw new AwsRefusal("InvalidParameter", "Invalid parameter: The MessageGroupId parameter is required for FIFO topics", 400);
        return new JsonObject { ["MessageId"] = World.Uuid() };
    }
}
