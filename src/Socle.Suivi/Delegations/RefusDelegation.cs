using Socle.Noyau;

namespace Socle.Suivi.Delegations;

/// <summary>Refusals several acts share.</summary>
internal static class RefusDelegation
{
    public static Refus Introuvable() => new("delegation.introuvable", "Ce protocole n’existe pas, ou plus\u00A0: reprenez depuis la liste.");

    public static Refus Signe() => new("delegation.signe", "Un protocole signé ne se modifie pas\u00A0: préparez une nouvelle version, qui le remplacera à sa signature.");
}
