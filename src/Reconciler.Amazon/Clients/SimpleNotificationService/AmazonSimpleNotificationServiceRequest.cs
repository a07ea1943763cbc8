using Amazon.Runtime;

namespace Amazon.SimpleNotificationService;

/// <summary>The base of every request to Amazon Simple Notification Service.</summary>
public partial class AmazonSimpleNotificationServiceRequest : AmazonWebServiceRequest;
