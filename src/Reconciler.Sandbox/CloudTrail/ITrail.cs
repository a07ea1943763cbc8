namespace Reconciler.Sandbox.CloudTrail;

/// <summary>Offered by what remembers who did what; the front door tells it of every write that was carried out or refused.</summary>
internal interface ITrail
{
    void Note(TrailEvent happened);
}
