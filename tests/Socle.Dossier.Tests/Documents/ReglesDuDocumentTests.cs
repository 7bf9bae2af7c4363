using Socle.Dossier.Documents;
using Socle.Dossier.Visites;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Delegations;
using static Socle.Droit.ModeleDocument;

namespace Socle.Dossier.Tests.Documents;

/// <summary>Tables a doctor can read: which document after which visit, on which day, and who signs it.</summary>
public sealed class ReglesDuDocumentTests
{
    private static readonly DateOnly Jour = new(2026, 3, 2);

    /// <summary>After each kind of visit: attestation, aptitude, unfitness, measures, driving, electricity.</summary>
    [Theory]
    [InlineData(Acte.VipInitiale, "oui", "non", "oui", "oui", "oui", "oui")]
    [InlineData(Acte.VipPeriodique, "oui", "non", "oui", "oui", "oui", "oui")]
    [InlineData(Acte.EmaEmbauche, "non", "oui", "oui", "oui", "oui", "oui")]
    [InlineData(Acte.EmaPeriodique, "non", "oui", "oui", "oui", "oui", "oui")]
    [InlineData(Acte.SirIntermediaire, "oui", "non", "oui", "oui", "oui", "oui")]
    [InlineData(Acte.Reprise, "oui", "non", "oui", "oui", "oui", "oui")]
    [InlineData(Acte.MiCarriere, "oui", "non", "oui", "oui", "oui", "oui")]
    [InlineData(Acte.Demande, "oui", "non", "oui", "oui", "oui", "oui")]
    [InlineData(Acte.PostExposition, "oui", "non", "oui", "oui", "oui", "oui")]
    [InlineData(Acte.AttestationConduite, "non", "non", "non", "non", "oui", "non")]
    [InlineData(Acte.AttestationElectrique, "non", "non", "non", "non", "non", "oui")]
    [InlineData(Acte.Prereprise, "non", "non", "non", "non", "non", "non")]
    public void Document_ApresChaqueVisite_SuitLaTable(Acte visite, string suivi, string aptitude, string inaptitude, string mesures, string conduite, string electrique)
    {
        string[] attendu = [suivi, aptitude, inaptitude, mesures, conduite, electrique];

        ReglesDuDocument.Modeles.Select(m => ReglesDuDocument.PasApresCetteVisite(visite, m, Jour) is null ? "oui" : "non").ShouldBe(attendu);
    }

    /// <summary>The day before, the day itself, the day after: the model is the one in force on the day of the visit.</summary>
    [Theory]
    [InlineData(Acte.VipPeriodique, AttestationSuivi, "2025-06-30", "Arrêté du 16/10/2017")]
    [InlineData(Acte.VipPeriodique, AttestationSuivi, "2025-07-01", "Arrêté du 03/03/2025, annexe 1")]
    [InlineData(Acte.VipPeriodique, AttestationSuivi, "2025-07-02", "Arrêté du 03/03/2025, annexe 1")]
    [InlineData(Acte.EmaPeriodique, AvisAptitude, "2025-06-30", "Arrêté du 16/10/2017")]
    [InlineData(Acte.EmaPeriodique, AvisAptitude, "2025-07-01", "Arrêté du 03/03/2025, annexe 2")]
    [InlineData(Acte.Reprise, ModeleDocument.AvisInaptitude, "2025-06-30", "Arrêté du 16/10/2017")]
    [InlineData(Acte.Reprise, ModeleDocument.AvisInaptitude, "2025-07-01", "Arrêté du 03/03/2025, annexe 3")]
    [InlineData(Acte.Reprise, MesuresAmenagement, "2025-06-30", "Arrêté du 16/10/2017")]
    [InlineData(Acte.Reprise, MesuresAmenagement, "2025-07-01", "Arrêté du 03/03/2025, annexe 4")]
    [InlineData(Acte.VipPeriodique, AttestationConduite, "2025-10-01", "Arrêté du 26/09/2025 (attestations), annexe 1")]
    [InlineData(Acte.VipPeriodique, AttestationConduite, "2025-10-02", "Arrêté du 26/09/2025 (attestations), annexe 1")]
    [InlineData(Acte.VipPeriodique, AttestationElectrique, "2025-10-01", "Arrêté du 26/09/2025 (attestations), annexe 2")]
    public void Modele_SelonLeJourDeLaVisite_EstCeluiEnVigueur(Acte visite, ModeleDocument modele, string jour, string texte)
    {
        var loi = ReglesDuDocument.Loi(visite, modele, DateOnly.Parse(jour, System.Globalization.CultureInfo.InvariantCulture));

        loi.Regles[loi.Modeles.ToList().IndexOf(modele)].Article.ShouldBe(texte);
    }

    [Theory]
    [InlineData(AttestationConduite, "2025-09-30"), InlineData(AttestationElectrique, "2025-09-30")]
    public void Attestation_AvantLe1erOctobre2025_NAPasDeModele(ModeleDocument modele, string jour) =>
        ReglesDuDocument.PasApresCetteVisite(Acte.VipPeriodique, modele, DateOnly.Parse(jour, System.Globalization.CultureInfo.InvariantCulture))!.Code.ShouldBe("document.jour");

    /// <summary>Each trade, with a protocol that entrusts all the law lets entrust: attestation, aptitude, unfitness, measures, driving, electricity.</summary>
    [Theory]
    [InlineData(Metier.Medecin, "oui", "oui", "oui", "oui", "oui", "oui")]
    [InlineData(Metier.Infirmier, "oui", "non", "non", "non", "non", "non")]
    [InlineData(Metier.Collaborateur, "oui", "non", "non", "non", "non", "non")]
    [InlineData(Metier.Interne, "oui", "non", "non", "non", "non", "non")]
    [InlineData(Metier.MedecinPraticienCorrespondant, "non", "non", "non", "non", "non", "non")]
    [InlineData(Metier.Assistant, "non", "non", "non", "non", "non", "non")]
    [InlineData(Metier.Preventeur, "non", "non", "non", "non", "non", "non")]
    public void Signature_SelonLeMetier_SuitLaTable(Metier metier, string suivi, string aptitude, string inaptitude, string mesures, string conduite, string electrique)
    {
        string[] attendu = [suivi, aptitude, inaptitude, mesures, conduite, electrique];
        var (registre, qui) = Registre(metier, protocole: true);

        foreach (var categorie in Enum.GetValues<Categorie>())
        {
            ReglesDuDocument.Modeles.Select(m => ReglesDuDocument.PasParCettePersonne(registre, qui, m, Jour, new(categorie, false)) is null ? "oui" : "non").ShouldBe(attendu, $"{categorie}");
        }
    }

    [Theory]
    [InlineData(Metier.Infirmier, AttestationSuivi, false, "document.protocole")]
    [InlineData(Metier.Infirmier, AvisAptitude, true, "document.reserve")]
    [InlineData(Metier.Infirmier, ModeleDocument.AvisInaptitude, true, "document.reserve")]
    [InlineData(Metier.Infirmier, MesuresAmenagement, true, "document.reserve")]
    [InlineData(Metier.Infirmier, AttestationConduite, true, "document.reserve")]
    [InlineData(Metier.Assistant, AttestationSuivi, true, "document.reserve")]
    public void Signature_Refusee_DitPourquoi(Metier metier, ModeleDocument modele, bool protocole, string code)
    {
        var (registre, qui) = Registre(metier, protocole);

        var refus = ReglesDuDocument.PasParCettePersonne(registre, qui, modele, Jour, new(Categorie.Si, false))!;

        refus.Code.ShouldBe(code);
        refus.Phrase.ShouldStartWith("Vous ne pouvez pas signer");
    }

    /// <summary>Who receives it: the employer too, or the worker alone.</summary>
    [Theory]
    [InlineData(Acte.VipPeriodique, AttestationSuivi, false, true)]
    [InlineData(Acte.Demande, AttestationSuivi, true, false)]
    [InlineData(Acte.Demande, ModeleDocument.AvisInaptitude, true, true)]
    [InlineData(Acte.Demande, MesuresAmenagement, true, true)]
    [InlineData(Acte.EmaPeriodique, AvisAptitude, false, true)]
    [InlineData(Acte.VipPeriodique, AttestationConduite, false, false)]
    [InlineData(Acte.EmaPeriodique, AttestationElectrique, false, false)]
    public void Destinataire_SelonLeDocument_EstLEmployeurOuNon(Acte visite, ModeleDocument modele, bool confidentielle, bool employeur) =>
        ReglesDuDocument.PourEmployeur(ReglesDuDocument.Loi(visite, modele, Jour), modele, confidentielle).ShouldBe(employeur);

    [Theory]
    [InlineData(EtatVisite.Ouverte, true), InlineData(EtatVisite.Conclue, true), InlineData(EtatVisite.Abandonnee, false), InlineData(EtatVisite.Reorientee, false)]
    public void Visite_SelonSonEtat_DonneUnDocumentOuNon(EtatVisite etat, bool possible) => (ReglesDuDocument.Visite(etat) is null).ShouldBe(possible);

    /// <summary>Fifteen days after the first examination, that day included; one condition left out at a time.</summary>
    [Fact]
    public void Inaptitude_ConditionsEtSecondExamen_GardentLaSignature()
    {
        var jour = new DateOnly(2026, 3, 17);
        var complete = new ProcedureInaptitude(new(2026, 3, 2), new(2026, 3, 4), new(2026, 3, 4), new(2025, 11, 3), new(2026, 3, 9), true, jour, DispenseReclassement.Aucune, null);

        complete.Manque(jour).ShouldBeNull();
        (complete with { PremierExamen = null }).Manque(jour)!.Tous.ShouldContain(r => r.Champ == nameof(ProcedureInaptitude.PremierExamen));
        (complete with { EtudeDePoste = null }).Manque(jour)!.Champ.ShouldBe(nameof(ProcedureInaptitude.EtudeDePoste));
        (complete with { EtudeDesConditions = null }).Manque(jour)!.Champ.ShouldBe(nameof(ProcedureInaptitude.EtudeDesConditions));
        (complete with { FicheEntreprise = null }).Manque(jour)!.Champ.ShouldBe(nameof(ProcedureInaptitude.FicheEntreprise));
        (complete with { EchangeEmployeur = null }).Manque(jour)!.Champ.ShouldBe(nameof(ProcedureInaptitude.EchangeEmployeur));
        (complete with { SecondExamen = null }).Manque(jour)!.Code.ShouldBe("inaptitude.second");
        (complete with { SecondExamen = jour.AddDays(1) }).Manque(jour.AddDays(1))!.Code.ShouldBe("inaptitude.delai");
        (complete with { SecondNecessaire = false, SecondExamen = null }).Manque(jour).ShouldBeNull();
        (complete with { EtudeDePoste = jour.AddDays(1) }).Manque(jour)!.Code.ShouldBe("inaptitude.futur");
    }

    private static (RegistreDelegations, Id<Professionnel>) Registre(Metier metier, bool protocole)
    {
        var medecin = Professionnel(Metier.Medecin);
        var qui = Professionnel(metier);
        var ecrit = new ProtocoleDelegation { Id = Id<ProtocoleDelegation>.Nouveau(), Intitule = "Tout", Genre = GenreProtocole.Individuel, ProfessionnelId = qui.Id, MedecinId = medecin.Id, Du = new(2025, 1, 1), SigneLe = new(2025, 1, 1) };
        return (new([medecin, qui], protocole ? [ecrit] : [], LimitesDuDroit.Actes.Select(a => new ActeDelegue { Id = Id<ActeDelegue>.Nouveau(), ProtocoleId = ecrit.Id, Acte = a }), []), qui.Id);
    }

    private static Professionnel Professionnel(Metier metier) =>
        new() { Id = Id<Professionnel>.Nouveau(), Nom = "Essai", Prenom = "Claude", Metier = metier, Du = new(2020, 1, 1) };
}
