using Microsoft.AspNetCore.Mvc.Rendering;
using Socle.Droit;
using Socle.Espaces.Composants;
using Socle.Suivi.Agenda;
using Socle.Suivi.Vacations;

namespace Socle.Web.Service.Agenda;

/// <summary>How screens show the agenda's words.</summary>
internal static class MotsDeLAgenda
{
    /// <summary>Colour means: expected, here, missed, done.</summary>
    public static Etat EnEtat(this EtatRendezVous etat) => etat switch
    {
        EtatRendezVous.Arrive or EtatRendezVous.EnVisite => Etat.Proche,
        EtatRendezVous.Fait => Etat.Fait,
        EtatRendezVous.Absent => Etat.Retard,
        EtatRendezVous.Excuse or EtatRendezVous.Annule => Etat.Neutre,
        _ => Etat.Prevu,
    };

    /// <summary>The visit in a few words: what the law asks, else its kind.</summary>
    public static string EnMots(Visite? visite, TypeVisite type) => visite is { } v ? v.EnMots() : type.Court();

    public static string Court(this TypeVisite type) => type switch
    {
        TypeVisite.Vip => "VIP",
        TypeVisite.Ema => "Aptitude (EMA)",
        TypeVisite.SirIntermediaire => "Intermédiaire SIR",
        TypeVisite.Reprise => "Reprise",
        TypeVisite.Prereprise => "Préreprise",
        TypeVisite.MiCarriere => "Mi-carrière",
        TypeVisite.Demande => "À la demande",
        TypeVisite.PostExposition => "Post-exposition",
        TypeVisite.AvisInaptitude => "Inaptitude",
        TypeVisite.AttestationConduite => "Attestation de conduite",
        _ => "Attestation électrique",
    };

    public static string EnMots(this SemainesModele semaines) => semaines switch
    {
        SemainesModele.Paires => "semaines paires",
        SemainesModele.Impaires => "semaines impaires",
        _ => "chaque semaine",
    };

    public static string EnMots(this DayOfWeek jour) => Noyau.AffichageDates.Jour(new DateOnly(2026, 3, 1).AddDays((int)jour));

    /// <summary>What a button says to go to that state.</summary>
    public static string Geste(this EtatRendezVous vers) => vers switch
    {
        EtatRendezVous.Propose => "Accepter",
        EtatRendezVous.Convoque => "Convoqué",
        EtatRendezVous.Confirme => "Confirmé",
        EtatRendezVous.Arrive => "Est arrivé",
        EtatRendezVous.EnVisite => "Entre en visite",
        EtatRendezVous.Fait => "Visite faite",
        EtatRendezVous.Absent => "N’est pas venu",
        EtatRendezVous.Excuse => "S’est excusé",
        _ => "Annuler le rendez-vous",
    };

    public static IReadOnlyList<SelectListItem> Motifs { get; } =
        [.. Enum.GetValues<MotifEtape>().Where(m => m is not (MotifEtape.Deplace or MotifEtape.Remplace)).Select(m => new SelectListItem(m.EnMots(), m.ToString()))];
}
