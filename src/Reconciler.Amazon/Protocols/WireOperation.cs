using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace Reconciler.Amazon.Protocols;

/// <summary>
/// One operation of a service: the SDK's options, marshaller and (through <see cref="BodyUnmarshaller"/>) unmarshaller
/// in one object. It keeps no state, so one instance serves every call.
/// </summary>
internal abstract class WireOperation : InvokeOptionsBase, IMarshaller<IRequest, AmazonWebServiceRequest>
{
    private readonly ErrorTable _errors;

    /// <summary>An operation of a service, whose errors are told by the table.</summary>
    protected WireOperation(string serviceId, string name, ErrorTable errors)
    {
        ServiceId = serviceId;
        Name = name;
        _errors = errors;
        RequestMarshaller = this;
        ResponseUnmarshaller = new BodyUnmarshaller(this);
    }

    /// <summary>The operation's name on the wire.</summary>
    public string Name { get; }

    /// <summary>The service as the SDK names it.</summary>
    protected string ServiceId { get; }

    /// <inheritdoc />
    public abstract IRequest Marshall(AmazonWebServiceRequest input);

    /// <summary>The response in a body of status 200.</summary>
    public abstract AmazonWebServiceResponse Read(byte[] body, out string? requestId);

    /// <summary>The typed exception for an answer that says error.</summary>
    public AmazonServiceException Fail(BufferedContext answer, Exception? cause, System.Net.HttpStatusCode status)
    {
        var error = ErrorBody.Read(answer, status);
        return _errors.Exception(error, cause, status);
    }
}
