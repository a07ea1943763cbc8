namespace Reconciler.Diagnosing;

/// <summary>How near to the root a diagnosis is, nearest first: what others follow from is read first.</summary>
internal enum Likelihood
{
    /// <summary>It stands in the way by itself: an image that is not there, a database that is stopped.</summary>
    Certain,

    /// <summary>What was seen points to it.</summary>
    Likely,

    /// <summary>It is seen, and something else that was found is behind it as a rule.</summary>
    Symptom,

    /// <summary>It wants somebody, and the service serves all the same.</summary>
    Beside,
}

/// <summary>What a rule makes of what was seen.</summary>
/// <param name="Entry">The title of the runbook's entry, or of one of our own.</param>
/// <param name="Likelihood">How near to the root.</param>
/// <param name="Evidence">What was seen, a line each; AWS's words where there are any.</param>
/// <param name="Cause">Why it is so, a sentence.</param>
/// <param name="Remedy">What to do, a sentence or two.</param>
/// <param name="Commands">What to type, with the real names.</param>
internal sealed record Diagnosis(
    string Entry, Likelihood Likelihood, IReadOnlyList<string> Evidence, string Cause, string Remedy, IReadOnlyList<string> Commands);

/// <summary>One entry of the book: from what was seen to what it means. Pure.</summary>
internal interface IRule
{
    /// <summary>What it finds; nothing where its entry does not apply.</summary>
    /// <param name="seen">The service with everything that was seen.</param>
    IEnumerable<Diagnosis> Judge(Symptoms seen);
}

/// <summary>The titles of entries: nine of the runbook, and those beyond it.</summary>
internal static class Entries
{
    public const string Restarting = "ECS Tasks Keep Restarting";
    public const string Database = "Database Connection Timeout";
    public const string ImagePull = "Image Pull Errors";
    public const string ErrorRate = "High Error Rate (5xx Errors)";
    public const string Memory = "High Memory Usage / OOM Kills";
    public const string Nat = "High NAT Gateway Costs";
    public const string Cache = "Redis Connection Failures";
    public const string Slow = "Slow Application Performance";
    public const string Certificate = "Certificate/SSL Errors";
    public const string Alarms = "CloudWatch Alarms in ALARM";
    public const string NoTasks = "No Tasks Are Wanted";
    public const string Missing = "The Service Is Not There";
    public const string Placement = "Tasks Cannot Be Placed";
    public const string Throttled = "AWS Throttles";
    public const string RolledBack = "Deployment Failed or Was Rolled Back";
}
