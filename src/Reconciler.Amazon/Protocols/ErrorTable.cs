using System.Collections;
using System.Net;
using Amazon.Runtime;

namespace Reconciler.Amazon.Protocols;

/// <summary>Makes an exception as the service said it.</summary>
internal delegate AmazonServiceException ExceptionOf(
    string message, Exception innerException, ErrorType type, string code, string requestId, HttpStatusCode status);

/// <summary>A service's error codes and their exceptions; a code that is not listed gets the service's base exception.</summary>
internal sealed class ErrorTable(ExceptionOf unlisted) : IEnumerable<string>
{
    private readonly Dictionary<string, ExceptionOf> _listed = new(StringComparer.Ordinal);

    /// <summary>The exception of a code. Used by the initializer only: a table in use does not change.</summary>
    public ExceptionOf this[string code]
    {
        set => _listed[code] = value;
    }

    /// <summary>The typed exception for an error.</summary>
    public AmazonServiceException Exception(ErrorBody error, Exception? cause, HttpStatusCode status) =>
        _listed.GetValueOrDefault(error.Code, unlisted)(
            error.Message, cause!, error.Type, error.Code, error.RequestId, status);

    /// <inheritdoc />
    public IEnumerator<string> GetEnumerator() => _listed.Keys.GetEnumerator();

    /// <inheritdoc />
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
