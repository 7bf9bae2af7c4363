namespace Socle.Technique.Verifications;

/// <summary>One check of an installation.</summary>
/// <param name="Sujet">What was checked.</param>
/// <param name="Remede">When it failed: what to do.</param>
public sealed record Verification(string Sujet, bool Bonne, string Constat, string? Remede = null)
{
    public static Verification Juste(string sujet, string constat) => new(sujet, true, constat);

    public static Verification Fausse(string sujet, string constat, string remede) => new(sujet, false, constat, remede);
}

/// <summary>What a module checks of its own part of an installation, when its tables are there.</summary>
public delegate Task<IReadOnlyList<Verification>> VerifierModule(CancellationToken arret);
