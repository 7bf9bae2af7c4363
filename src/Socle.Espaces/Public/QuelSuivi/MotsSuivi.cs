using Socle.Droit;

namespace Socle.Espaces.PagesPubliques.QuelSuivi;

/// <summary>The answer in words anyone reads.</summary>
internal static class MotsSuivi
{
    private static readonly (Profession Profession, string Mot)[] s_professions =
    [
        (Profession.Medecin, "le médecin du travail"), (Profession.Collaborateur, "un collaborateur médecin"), (Profession.Interne, "un interne"),
        (Profession.Infirmier, "un infirmier"), (Profession.Mpc, "un médecin praticien correspondant"),
        (Profession.Iprp, "un intervenant en prévention"), (Profession.Assistant, "un assistant"),
    ];

    /// <summary>« le médecin du travail ou un infirmier ».</summary>
    public static string EnToutesLettres(this Profession par)
    {
        var mots = s_professions.Where(p => par.HasFlag(p.Profession)).Select(p => p.Mot).ToList();
        return mots.Count < 2 ? string.Concat(mots) : $"{string.Join(", ", mots[..^1])} ou {mots[^1]}";
    }

    public static string EnMots(this DroitCode droit) => droit switch
    {
        DroitCode.Prereprise => "Visite de préreprise, à demander pendant l’arrêt",
        DroitCode.Liaison => "Rendez-vous de liaison avec l’employeur, facultatif",
        DroitCode.PostExpositionDemande => "Visite après l’exposition, à la demande du salarié",
        _ => throw new ArgumentOutOfRangeException(nameof(droit)),
    };

    public static string EnMots(this AlerteCode alerte) => alerte switch
    {
        AlerteCode.EcheanceNonOuvrable => "Cette date n’est pas un jour ouvrable\u00A0: prévoyez la visite avant.",
        AlerteCode.OrientationMedecin => "Le salarié est à orienter sans délai vers le médecin du travail.",
        AlerteCode.ChangementCategorie => "Le type de suivi change.",
        AlerteCode.InformationAt => "L’employeur informe le service de cet arrêt.",
        AlerteCode.RegleNonProuvee => "Une règle appliquée n’est pas encore prouvée par une source\u00A0: vérifiez-la avant de décider.",
        AlerteCode.CumulEmplois => "Plusieurs employeurs\u00A0: le suivi peut être mutualisé.",
        AlerteCode.ServiceDeProximite => "Le salarié travaille loin de l’établissement\u00A0: un service de proximité peut le suivre.",
        AlerteCode.ServiceNational => "Particulier employeur\u00A0: le suivi revient au service national.",
        AlerteCode.EntrepriseUtilisatrice => "Intérim\u00A0: l’entreprise utilisatrice organise l’examen propre au poste exposé.",
        AlerteCode.EmploisInterim => "Intérim\u00A0: une visite vaut pour trois emplois au plus.",
        AlerteCode.RepriseEmployeurPrincipal => "Plusieurs employeurs\u00A0: c’est l’employeur principal qui demande cette visite.",
        _ => throw new ArgumentOutOfRangeException(nameof(alerte)),
    };

    public static string EnMots(this FaitManquant fait) => fait switch
    {
        FaitManquant.MesuresDePlomb => "les mesures de plomb (air et sang), qui décidaient du suivi avant le 10 avril 2026",
        FaitManquant.AirPlomb => "la mesure du plomb dans l’air",
        FaitManquant.Plombemie => "la mesure du plomb dans le sang",
        FaitManquant.Sexe => "le sexe, dont dépend le seuil de plombémie",
        FaitManquant.JoursSaison => "le nombre de jours de travail dans la saison",
        FaitManquant.DelivranceArret => "le jour où l’arrêt a été prescrit",
        FaitManquant.Visites => "les visites déjà faites\u00A0: le poste est ancien, aucune n’est connue",
        FaitManquant.AuteurVisite => "qui a fait la dernière visite",
        _ => throw new ArgumentOutOfRangeException(nameof(fait)),
    };
}
