using Socle.Noyau;
using Socle.Suivi.Agenda;

namespace Socle.Suivi.Planification;

/// <summary>What planning refuses, in one place. None names a worker.</summary>
internal static class RefusPlanification
{
    public static Refus Inconnue { get; } = new("planification.inconnue", "Cette proposition n’existe plus\u00A0: revenez à la liste.");

    public static Refus SansVacation { get; } = new("planification.sans-vacation",
        "Aucune vacation ouverte n’a de temps libre dans ce périmètre\u00A0: ouvrez des vacations à l’agenda, ou élargissez le périmètre.");

    public static Refus SansVisite { get; } = new("planification.sans-visite",
        "Aucune visite à placer dans ce périmètre\u00A0: toutes ont déjà leur rendez-vous, ou ne sont pas dues avant la fin de la marge.");

    public static Refus PasFaite { get; } = new("planification.pas-faite", "Cette proposition n’est pas prête\u00A0: attendez la fin du calcul.");

    public static Refus RienAAccepter { get; } = new("planification.rien", "Rien n’est proposé dans cette partie\u00A0: choisissez-en une autre.");

    public static Refus Pris(Creneau creneau) => new("planification.pris", $"Ce créneau a été pris entre-temps, {creneau.Afficher()}\u00A0: demandez une nouvelle proposition.");

    public static Refus Travailleur { get; } = new("planification.travailleur", "Cette personne n’est plus suivie chez cet employeur.");

    public static Refus PlusDue { get; } = new("planification.plus-due", "Cette visite n’est plus due.");

    public static Refus Simultanes { get; } = new("planification.simultanes", "L’entreprise aurait trop d’absents à cette demi-journée.");

    public static Refus TropLoin(int minutes, int limite) => new("planification.trajet.depasse",
        $"Le trajet serait maintenant de {minutes}\u00A0minutes, plus que les {limite} demandées\u00A0: placez cette visite à la main, ou demandez une nouvelle proposition.");

    public static Refus TropTot(DateOnly limite, int jours) => new("planification.avance.depassee",
        $"La date légale est maintenant le {limite.AvecJour()}, plus de {jours} jours après\u00A0: laissez cette visite pour plus tard, ou demandez une nouvelle proposition.");

    public static Refus Indisponible { get; } = new("planification.indisponible", "La personne, ou son employeur, a dit ne pas pouvoir ce jour-là.");
}
