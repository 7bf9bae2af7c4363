using Socle.Technique.Acces;

namespace Socle.Dossier.Acces;

/// <summary>How a role comes to the file.</summary>
public enum VoieDAcces
{
    /// <summary>Never.</summary>
    Aucune,

    /// <summary>Health professional of the follow-up (L. 4624-1): the whole file, when a care relation exists.</summary>
    Soin,

    /// <summary>The same, under the doctor's authority: closed by the worker's objection (R. 4624-45-6 a).</summary>
    SousAutorite,

    /// <summary>Blocks 1° and 2°, when a doctor delegated it (R. 4624-45-5); closed by the same objection.</summary>
    Delegation,

    /// <summary>Correspondent doctor: what a signed protocol entrusts, for who has an appointment with them, never in reinforced follow-up; closed by the same objection.</summary>
    Protocole,
}

/// <summary>Which role may come to which block. What is not written here is refused. (R. 4624-45-5; social worker, management and correspondent: decision of design, not proven by a text.)</summary>
public static class DroitsDossier
{
    public static VoieDAcces Voie(Role role) => role switch
    {
        Role.Medecin or Role.MedecinCoordonnateur => VoieDAcces.Soin,
        Role.Collaborateur or Role.Interne or Role.Infirmier => VoieDAcces.SousAutorite,
        Role.Assistant or Role.Preventeur => VoieDAcces.Delegation,
        Role.MedecinPraticienCorrespondant => VoieDAcces.Protocole,
        _ => VoieDAcces.Aucune,
    };

    /// <summary>The most a role ever sees, before delegation, relation and objection narrow it.</summary>
    public static Blocs Plafond(Role role) => Voie(role) switch
    {
        VoieDAcces.Soin or VoieDAcces.SousAutorite => Blocs.Tous,
        VoieDAcces.Delegation => Blocs.Delegables,
        VoieDAcces.Protocole => Blocs.HorsConclusions,
        _ => Blocs.Aucun,
    };
}
