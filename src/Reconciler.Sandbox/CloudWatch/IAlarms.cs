namespace Reconciler.Sandbox.CloudWatch;

/// <summary>Offered by CloudWatch to services that keep alarms of their own.</summary>
internal interface IAlarms
{
    /// <summary>Puts an alarm in whole.</summary>
    void Put(AlarmDefinition definition);

    /// <summary>Deletes an alarm; nothing happens where it is gone already.</summary>
    void Delete(string name);

    /// <summary>An alarm's state; null: there is no such alarm.</summary>
    string? StateOf(string name);
}
