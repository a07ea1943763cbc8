using Amazon.Runtime;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>
/// What Publish is asked with. Sends a message to an Amazon SNS topic, a text message (SMS message) directly to a
/// phone number, or a message to a mobile platform endpoint (when you specify the TargetArn).
/// </summary>
public partial class PublishRequest : AmazonSimpleNotificationServiceRequest
{
    /// <summary>The topic you want to publish to.</summary>
    public string? TopicArn { get; set; }

    /// <summary>The message you want to send.</summary>
    public string? Message { get; set; }

    /// <summary>
    /// Optional parameter to be used as the "Subject" line when the message is delivered to email endpoints.
    /// </summary>
    public string? Subject { get; set; }

    /// <summary>This parameter applies only to FIFO (first-in-first-out) topics.</summary>
    public string? MessageDeduplicationId { get; set; }

    /// <summary>
    /// The MessageGroupId can contain up to 128 alphanumeric characters (a-z, A-Z, 0-9) and punctuation
    /// (!"#$%&amp;'()*+,-./:;&lt;=&gt;?@[\]^_`{|}~).
    /// </summary>
    public string? MessageGroupId { get; set; }
}

/// <summary>What Publish answers.</summary>
public partial class PublishResponse : AmazonWebServiceResponse
{
    /// <summary>Unique identifier assigned to the published message.</summary>
    public string? MessageId { get; set; }

    /// <summary>This response element applies only to FIFO (first-in-first-out) topics.</summary>
    public string? SequenceNumber { get; set; }
}
