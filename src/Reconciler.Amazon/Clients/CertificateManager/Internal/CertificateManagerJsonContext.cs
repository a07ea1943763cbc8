using System.Text.Json.Serialization;
using Amazon.CertificateManager.Model;

namespace Amazon.CertificateManager.Internal;

/// <summary>The property tables of CertificateManager's requests and responses, made at compile time.</summary>
[JsonSerializable(typeof(DescribeCertificateRequest))]
[JsonSerializable(typeof(DescribeCertificateResponse))]
internal sealed partial class CertificateManagerJsonContext : JsonSerializerContext;
