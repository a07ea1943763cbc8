using System.Text.Json.Nodes;

namespace Reconciler.Sandbox.CertificateManager;

/// <summary>Certificates as ACM shows them, one by one and in lists.</summary>
internal static class CertificateAnswer
{
    public static JsonObject Detail(Certificate certificate, DateTimeOffset moment)
    {
        var detail = Common(certificate, moment);
        detail["SubjectAlternativeNames"] = Names(certificate);
        detail["Subject"] = $"CN={certificate.DomainName}";
        detail["Issuer"] = certificate.Type == "AMAZON_ISSUED" ? "Amazon" : null;
        detail["SignatureAlgorithm"] = "SHA256WITHRSA";
        detail["InUseBy"] = Texts(certificate.InUseBy);
        detail["FailureReason"] = certificate.FailureReason;
        return detail;
    }

    public static JsonObject Summary(Certificate certificate, DateTimeOffset moment)
    {
        var summary = Common(certificate, moment);
        summary["SubjectAlternativeNameSummaries"] = Names(certificate);
        summary["HasAdditionalSubjectAlternativeNames"] = false;
        summary["InUse"] = certificate.InUseBy.Count > 0;
        return summary;
    }

    // What was never issued has no time of validity; what was imported was not issued by ACM.
    private static JsonObject Common(Certificate certificate, DateTimeOffset moment)
    {
        var isImported = certificate.Type == "IMPORTED";
        return new JsonObject
        {
            ["CertificateArn"] = certificate.Arn,
            ["DomainName"] = certificate.DomainName,
            ["Status"] = certificate.StatusAt(moment),
            ["Type"] = certificate.Type,
            ["KeyAlgorithm"] = "RSA_2048",
            ["RenewalEligibility"] = certificate.RenewalEligibility,
            ["NotBefore"] = certificate.WasIssued ? JsonValue.Create(certificate.NotBefore) : null,
            ["NotAfter"] = certificate.WasIssued ? JsonValue.Create(certificate.NotAfter) : null,
            ["CreatedAt"] = isImported ? null : JsonValue.Create(certificate.NotBefore),
            ["IssuedAt"] = isImported || !certificate.WasIssued ? null : JsonValue.Create(certificate.NotBefore),
            ["ImportedAt"] = isImported ? JsonValue.Create(certificate.NotBefore) : null,
        };
    }

    private static JsonArray Names(Certificate certificate) => Texts(certificate.AlternativeNames.Prepend(certificate.DomainName));

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
