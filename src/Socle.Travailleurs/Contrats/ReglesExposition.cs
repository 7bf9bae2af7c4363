using Socle.Droit;
using Socle.Noyau;

namespace Socle.Travailleurs.Contrats;

/// <summary>What makes an exposure possible.</summary>
internal static class ReglesExposition
{
    public static Refus? Fin(Contrat contrat, DateOnly debut, DateOnly fin) => fin < debut
        ? new("exposition.fin.avant-debut", $"L’exposition a commencé le {debut.Longue()} : elle ne peut pas finir avant.", nameof(DemandeExposition.Fin))
        : ReglesContrat.HorsContrat(contrat, fin, nameof(DemandeExposition.Fin));

    public static Refus? DejaDeclaree(IEnumerable<Exposition> autres, Risque risque, DateOnly debut, DateOnly? fin)
    {
        var autre = autres.FirstOrDefault(x => x.Risque == risque && x.Debut <= (fin ?? DateOnly.MaxValue) && debut <= (x.Fin ?? DateOnly.MaxValue));
        return autre is null
            ? null
            : new("exposition.deja-declaree", $"Cette exposition est déjà déclarée depuis le {autre.Debut.Longue()} : terminez-la d’abord, ou changez les dates.", nameof(DemandeExposition.Debut));
    }

    public static Refus? Mesures(DemandeExposition demande)
    {
        if (demande.Risque != Risque.Plomb && demande.PlombAir is not null)
        {
            return new("exposition.mesures.risque", "La mesure de plomb ne se donne que pour une exposition au plomb.", nameof(demande.Risque));
        }
        return demande.PlombAir is < 0 or > 100 ? new("exposition.plomb-air", "Le plomb dans l’air se donne en mg/m³ sur huit heures, par exemple 0,05.", nameof(demande.PlombAir))
            : null;
    }
}
