using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.CloudWatch;

/// <summary>The values that AWS knows for EvaluationState; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<EvaluationState>))]
public class EvaluationState : ConstantClass, IConstant<EvaluationState>
{
    /// <summary>The value <c>PARTIAL_DATA</c>.</summary>
    public static readonly EvaluationState PARTIAL_DATA = new("PARTIAL_DATA");

    /// <summary>The value <c>EVALUATION_FAILURE</c>.</summary>
    public static readonly EvaluationState EVALUATION_FAILURE = new("EVALUATION_FAILURE");

    /// <summary>The value <c>EVALUATION_ERROR</c>.</summary>
    public static readonly EvaluationState EVALUATION_ERROR = new("EVALUATION_ERROR");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public EvaluationState(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static EvaluationState FindValue(string value) => FindValue<EvaluationState>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator EvaluationState(string value) => FindValue(value);
}
