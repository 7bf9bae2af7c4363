using Socle.Noyau;

namespace Socle.Adherents.Mandats;

/// <summary>Whether mandates on one company let an outside accountant declare for it that day; if not, why, in a sentence that says what to do.</summary>
public static class DroitDeDeclarer
{
    /// <param name="siens">The mandates of one account on one company, past and to come.</param>
    public static Resultat<Mandat> Lire(IEnumerable<Mandat> siens, DateOnly jour)
    {
        var donnes = siens.Where(m => m is { EtablissementId: null, DeclareDu: not null }).OrderByDescending(m => m.DeclareDu).ToList();
        if (donnes.Find(m => m.Declare(jour)) is { } tenu)
        {
            return tenu;
        }
        // Of what was and what will be, what will be: that is the day to come back.
        return donnes.Where(m => Debut(m) > jour && !(m.FinDuDroit < Debut(m))).MinBy(Debut) is { } avenir ? AVenir(Debut(avenir))
            : donnes.Where(m => m.FinDuDroit is not null).MaxBy(m => m.FinDuDroit) is { FinDuDroit: { } fin } ? Fini(fin)
            : Aucun;
    }

    private static DateOnly Debut(Mandat mandat) => mandat.DeclareDu is { } du && du > mandat.Du ? du : mandat.Du;

    private static Refus Aucun { get; } = new("annuelle.mandat.aucun",
        "Cette entreprise ne vous a pas chargé de déclarer pour elle\u00A0: demandez-le-lui, elle le fait depuis «\u00A0Personnes et accès\u00A0».");

    private static Refus AVenir(DateOnly le) => new("annuelle.mandat.avenir", $"Votre mandat de déclarer pour cette entreprise commence le {le.Longue()}\u00A0: revenez ce jour-là.");

    private static Refus Fini(DateOnly le) => new("annuelle.mandat.fini", $"Votre mandat de déclarer pour cette entreprise a pris fin le {le.Longue()}\u00A0: demandez-lui de le renouveler.");
}
