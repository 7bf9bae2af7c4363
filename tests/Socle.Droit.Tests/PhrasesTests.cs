using Socle.Droit.Tests.Aide;

namespace Socle.Droit.Tests;

/// <summary>What people read. « _ » stands for the non-breaking space.</summary>
public sealed class PhrasesTests
{
    [Theory]
    [InlineData("20/01/2026", "poste 15/01/2026", Visite.VipInitiale, "Visite d’information et de prévention dans les 3_mois qui suivent la prise de poste du 15/01/2026.")]
    [InlineData("01/03/2026", "poste 10/03/2026 ; nuit", Visite.VipInitiale, "Visite d’information et de prévention avant l’affectation au poste, le 10/03/2026_: travail de nuit.")]
    [InlineData("11/03/2026", "poste 10/03/2026 ; expo BIO2 01/04/2026", Visite.VipInitiale, "Visite d’information et de prévention avant le début de l’exposition, le 01/04/2026_: agents biologiques du groupe_2.")]
    [InlineData("01/06/2026", "poste 01/06/2026 ; réembauche identique équivalents avis ; visite VIP 10/06/2022 INFIRMIER", Visite.VipInitiale, "Visite d’information et de prévention, dispense_: la visite du 10/06/2022 vaut encore (moins de 5_ans, emploi identique, risques équivalents).")]
    [InlineData("01/03/2026", "visite VIP 10/03/2024 INFIRMIER", Visite.VipPeriodique, "Visite d’information et de prévention à renouveler dans les 5_ans qui suivent la visite du 10/03/2024.")]
    [InlineData("01/03/2026", "handicap ; visite VIP 10/03/2024 INFIRMIER", Visite.VipPeriodique, "Visite d’information et de prévention à renouveler dans les 3_ans qui suivent la visite du 10/03/2024.")]
    [InlineData("01/03/2026", "nuit ; visite VIP 10/03/2024 INFIRMIER", Visite.VipPeriodique, "Visite d’information et de prévention à renouveler dans les 3_ans qui suivent la visite du 10/03/2024_: travail de nuit.")]
    [InlineData("01/03/2026", "visite VIP 10/03/2024 INFIRMIER prochaine 10/09/2026", Visite.VipPeriodique, "Visite d’information et de prévention à renouveler au plus tard le 10/09/2026, date fixée par le professionnel de santé (plafond légal_: 5_ans).")]
    [InlineData("01/05/2026", "poste 01/05/2026 ; expo AMIANTE 01/05/2026", Visite.EmaEmbauche, "Examen médical d’aptitude avant l’affectation au poste, le 01/05/2026_: amiante.")]
    [InlineData("10/04/2026", "poste 01/12/2025 ; expo PLOMB 01/12/2025", Visite.EmaEmbauche, "Examen médical d’aptitude, à faire depuis le changement de la règle, le 10/04/2026_: plomb.")]
    [InlineData("01/03/2026", "expo RAYONNEMENTS_A 06/01/2020 ; visite EMA 10/03/2025 MEDECIN", Visite.EmaPeriodique, "Examen médical d’aptitude à renouveler dans l’année qui suit l’examen d’aptitude du 10/03/2025_: rayonnements ionisants, catégorie_A.")]
    [InlineData("20/05/2026", "expo AMIANTE 06/01/2020 ; visite EMA 20/05/2024 MEDECIN", Visite.SirIntermediaire, "Visite intermédiaire dans les 2_ans qui suivent l’examen d’aptitude du 20/05/2024_: amiante.")]
    [InlineData("24/11/2026", "arrêt MALADIE 11/09/2026 au 23/11/2026", Visite.Reprise, "Visite de reprise dans les 8_jours suivant le retour_: arrêt maladie du 11/09/2026 au 23/11/2026 (74_jours).")]
    [InlineData("30/09/2026", "arrêt MALADIE 15/06/2026 au 29/09/2026 délivré 15/06/2026 ; visite PREREPRISE 15/09/2026 MEDECIN", Visite.Reprise, "Visite de reprise non requise pour ce retour, le service de prévention et de santé au travail en a vérifié les conditions_: arrêt maladie du 15/06/2026 au 29/09/2026 (107_jours).")]
    [InlineData("01/07/2022", "arrêt MALADIE 30/03/2022 au 30/06/2022", Visite.Reprise, "Visite de reprise_: la règle en vigueur à la date des faits n’est pas encodée ici, à vérifier.")]
    [InlineData("01/02/2026", "né 31/12/1981", Visite.MiCarriere, "Visite de mi-carrière en 2026, année du 45e anniversaire.")]
    [InlineData("01/02/2027", "né 31/12/1985 ; mi-carrière 2028", Visite.MiCarriere, "Visite de mi-carrière en 2028, année fixée par l’accord de branche.")]
    [InlineData("01/01/2026", "expo CMR 06/01/2020 au 31/12/2025", Visite.PostExposition, "Visite post-exposition dès que possible après la fin de l’exposition, le 31/12/2025_: agents cancérogènes, mutagènes ou toxiques pour la reproduction.")]
    [InlineData("01/01/2026", "engins CHARIOT ; visite EMA 01/02/2025 MEDECIN", Visite.AttestationConduite, "Attestation d’absence de contre-indications à la conduite à obtenir avant le 01/02/2030_: l’avis d’aptitude du 01/02/2025 en tient lieu 5_ans.")]
    [InlineData("01/01/2026", "habilitation BT ; visite ATTESTATION_ELECTRIQUE 06/12/2025 MEDECIN", Visite.AttestationElectrique, "Attestation d’absence de contre-indications aux travaux électriques à renouveler avant le 06/12/2030_: celle du 06/12/2025 vaut 5_ans.")]
    [InlineData("10/02/2026", "poste 10/02/2026 ; engins PEMP", Visite.AttestationConduite, "Attestation d’absence de contre-indications à la conduite à obtenir avant la prise de poste du 10/02/2026.")]
    [InlineData("02/10/2025", "engins PEMP", Visite.AttestationConduite, "Attestation d’absence de contre-indications à la conduite à obtenir depuis le changement de la règle, le 01/10/2025.")]
    [InlineData("01/06/2026", "poste 01/06/2026 SAISONNIER ; saison 90", Visite.FormationPrevention, "Actions de formation et de prévention, à la place d’une visite_: contrat saisonnier.")]
    public void Expliquer_AUnEmployeur_EstExact(string date, string faits, Visite visite, string attendu) =>
        Lire(date, faits, visite, Public.Employeur).ShouldBe(attendu.Replace('_', '\u00A0'));

    [Theory]
    [InlineData("20/01/2026", "poste 15/01/2026", Visite.VipInitiale, "Votre visite d’information et de prévention dans les 3_mois qui suivent votre prise de poste du 15/01/2026.")]
    [InlineData("01/03/2026", "handicap ; visite VIP 10/03/2024 INFIRMIER", Visite.VipPeriodique, "Votre visite d’information et de prévention à renouveler dans les 3_ans qui suivent la visite du 10/03/2024_: situation de handicap.")]
    [InlineData("24/11/2026", "arrêt MATERNITE 11/09/2026 au 23/11/2026", Visite.Reprise, "Votre visite de reprise dans les 8_jours suivant votre retour_: congé de maternité du 11/09/2026 au 23/11/2026 (74_jours).")]
    [InlineData("30/09/2026", "arrêt MALADIE 15/06/2026 au 29/09/2026 délivré 15/06/2026 ; visite PREREPRISE 15/09/2026 MEDECIN", Visite.Reprise, "Votre visite de reprise non requise_: la visite de préreprise du 15/09/2026 n’a demandé aucune mesure (arrêt maladie du 15/06/2026 au 29/09/2026 (107_jours)).")]
    public void Expliquer_AuTravailleur_LuiParle(string date, string faits, Visite visite, string attendu) =>
        Lire(date, faits, visite, Public.Travailleur).ShouldBe(attendu.Replace('_', '\u00A0'));

    [Fact]
    public void Faits_Reprise_DonnentDatesEtDuree()
    {
        var situation = Faits.Lire("arrêt MALADIE 15/06/2026 au 29/09/2026 délivré 15/06/2026 ; visite PREREPRISE 15/09/2026 MEDECIN");
        var exigence = MoteurSuivi.Repondre(situation, new(2026, 9, 30)).Exigences.Single(e => e.Visite == Visite.Reprise);
        exigence.Faits(situation, Public.Service).Select(f => $"{f.Libelle} : {f.Valeur.Replace('\u00A0', ' ')}").ShouldBe(
        [
            "Absence : arrêt maladie", "Du : 15/06/2026", "Au : 29/09/2026", "Durée : 107 jours", "Retour au travail : 30/09/2026",
            "Visite de préreprise : 15/09/2026, sans mesure", "Arrêt délivré le : 15/06/2026",
        ]);
        exigence.Faits(situation, Public.Employeur).Count.ShouldBe(5);
    }

    private static string Lire(string date, string faits, Visite visite, Public lecteur)
    {
        var situation = Faits.Lire(faits);
        return MoteurSuivi.Repondre(situation, Faits.Date(date)).Exigences.Single(e => e.Visite == visite).Explication(situation, lecteur);
    }
}
