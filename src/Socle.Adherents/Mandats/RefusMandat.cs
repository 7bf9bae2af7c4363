using Socle.Noyau;

namespace Socle.Adherents.Mandats;

internal static class RefusMandat
{
    public static Refus Introuvable { get; } = new("mandat.introuvable", "Ce mandat n’existe plus\u00A0: reprenez depuis la fiche du compte.");

    public static Refus Fini { get; } = new("mandat.fini", "Ce mandat est déjà fini\u00A0: donnez-en un autre s’il le faut.", "Au");
}
