namespace Reconciler.Kinds;

/// <summary>The way to AWS in one account and region: what a kind's connection is made of.</summary>
public interface IAwsAccess
{
    /// <summary>The account's number, twelve digits.</summary>
    string AccountId { get; }

    /// <summary>The region's name, such as <c>ap-southeast-2</c>.</summary>
    string Region { get; }

    /// <summary>The clock that stamps looks.</summary>
    TimeProvider Time { get; }
}
