using Microsoft.AspNetCore.Mvc.Rendering;
using Socle.Noyau;
using Socle.Organisation.Absences;
using Socle.Organisation.Centres;
using Socle.Organisation.Professionnels;

namespace Socle.Web.Service.Organisation;

internal static class MotsOrganisation
{
    public static IReadOnlyList<SelectListItem> Metiers { get; } = Liste<Metier>(EnMots);

    public static string EnMots(this Metier metier) => metier switch
    {
        Metier.Medecin => "Médecin du travail",
        Metier.Collaborateur => "Médecin collaborateur",
        Metier.Interne => "Interne",
        Metier.MedecinPraticienCorrespondant => "Médecin praticien correspondant",
        Metier.Infirmier => "Infirmier en santé au travail",
        Metier.Assistant => "Assistant en santé au travail",
        Metier.Preventeur => "Préventeur (IPRP)",
        Metier.AssistantSocial => "Assistant social",
        Metier.Conseiller => "Conseiller en prévention",
        Metier.Support => "Fonction support",
        _ => throw new ArgumentOutOfRangeException(nameof(metier)),
    };

    public static IReadOnlyList<SelectListItem> Genres { get; } = Liste<GenreCentre>(EnMots);

    public static IReadOnlyList<SelectListItem> Moments { get; } = Liste<MomentAbsence>(EnMots);

    public static IReadOnlyList<SelectListItem> Motifs { get; } = Liste<MotifAbsence>(EnMots);

    public static string EnMots(this GenreCentre genre) => genre switch
    {
        GenreCentre.Fixe => "Centre fixe",
        GenreCentre.UniteMobile => "Unité mobile",
        _ => throw new ArgumentOutOfRangeException(nameof(genre)),
    };

    public static string EnMots(this MomentAbsence moment) => moment switch
    {
        MomentAbsence.JourneeEntiere => "Journée entière",
        MomentAbsence.Matin => "Matin",
        MomentAbsence.ApresMidi => "Après-midi",
        _ => throw new ArgumentOutOfRangeException(nameof(moment)),
    };

    public static string EnMots(this MotifAbsence motif) => motif switch
    {
        MotifAbsence.Conges => "Congés",
        MotifAbsence.Formation => "Formation",
        MotifAbsence.Reunion => "Réunion",
        MotifAbsence.Autre => "Autre",
        _ => throw new ArgumentOutOfRangeException(nameof(motif)),
    };

    /// <summary>« du 3 au 5 mars 2026 », « le 3 mars 2026, matin ».</summary>
    public static string EnClair(this AbsenceProfessionnel absence) => Periode.De(absence.Du, absence.Au).Valeur.Afficher()
        + (absence.Moment == MomentAbsence.JourneeEntiere ? "" : $", {absence.Moment.EnMots().ToLowerInvariant()}");

    private static List<SelectListItem> Liste<T>(Func<T, string> mots) where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(v => new SelectListItem(mots(v), v.ToString()))];
}
