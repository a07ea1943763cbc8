using Reconciler.Core.Observing;
using Reconciler.Core.Recording;

namespace Reconciler.Core.Planning;

/// <summary>What becomes of writes whose answer was never seen: left alone for a while, then told from a look.</summary>
public static class OpenIntents
{
    /// <summary>The moment from which a look is believed to show what an open intent did.</summary>
    public static DateTimeOffset LeftAloneUntil(OpenIntent intent, EnvironmentLook look)
    {
        var sentBefore = look.QuietSince > intent.At ? look.QuietSince.Value : intent.At;
        return sentBefore + (intent.Epoch == look.Epoch ? look.Settle.AfterLostAnswer : look.Settle.AfterForeignIntent);
    }

    /// <summary>
    /// The open intents that this look resolves. One that is not in the result stays open: it is too young, or the look
    /// did not tell.
    /// </summary>
    public static IReadOnlyList<ActionResolved> Resolve(EnvironmentLook look)
    {
        var resolved = new List<ActionResolved>();
        foreach (var (local, history) in look.History.Resources.OrderBy(r => r.Key, StringComparer.Ordinal))
        {
            if (history.OpenIntent is not { } intent) continue;
            if (Resolution(look, local, intent) is { } resolution)
                resolved.Add(new ActionResolved(intent.ActionId, local, intent.Verb, resolution));
        }

        return resolved;
    }

    private static Resolution? Resolution(EnvironmentLook look, string local, OpenIntent intent)
    {
        var declaration = look.Environment.Resources.FirstOrDefault(r => r.Address.Local == local);
        if (declaration is null) return Recording.Resolution.Unknown; // no longer declared: nobody looks at it
        var observation = look.Seen(declaration.Address);
        if (observation.LookedAt < LeftAloneUntil(intent, look)) return null;
        return observation switch
        {
            PresentObservation present => declaration.Kind.Shows(present.Live, intent.Verb, intent.Changes) switch
            {
                Answer.Yes => Recording.Resolution.Applied,
                Answer.No => Recording.Resolution.NotApplied,
                _ => Recording.Resolution.Unknown,
            },
            AbsentObservation => Recording.Resolution.NotApplied,
            _ => null,
        };
    }
}
