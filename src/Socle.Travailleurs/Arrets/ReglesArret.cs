using Socle.Noyau;

namespace Socle.Travailleurs.Arrets;

/// <summary>What makes the dates of a leave possible.</summary>
internal static class ReglesArret
{
    public static Refus Inconnu { get; } = new("arret.inconnu", "Cet arrêt n’est pas, ou plus, dans la base : reprenez-le depuis la fiche.");

    public static Refus? Fin(DateOnly debut, DateOnly? fin, string champ) => fin < debut
        ? new("arret.fin.avant-debut", $"L’arrêt a commencé le {debut.Longue()} : il ne peut pas finir avant.", champ)
        : null;

    /// <summary>One leave at a time under a contract: what follows the next day is another declaration, what overlaps is a slip.</summary>
    public static Refus? Chevauche(IEnumerable<Arret> autres, DateOnly debut, DateOnly? fin, string champ)
    {
        var autre = autres.FirstOrDefault(a => a.Debut <= (fin ?? DateOnly.MaxValue) && debut <= (a.Fin ?? a.FinPrevue ?? DateOnly.MaxValue));
        return autre is null
            ? null
            : new("arret.chevauche", $"Un arrêt est déjà déclaré {Dates(autre)} : prolongez-le, ou corrigez les dates.", champ);
    }

    private static string Dates(Arret arret) => (arret.Fin ?? arret.FinPrevue) is { } fin
        ? $"du {arret.Debut.Longue()} au {fin.Longue()}"
        : $"depuis le {arret.Debut.Longue()}";
}
