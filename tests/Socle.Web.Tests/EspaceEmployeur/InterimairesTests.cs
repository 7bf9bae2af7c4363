using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Mandats;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Suivi.Documents;
using Socle.Suivi.Echeancier.Recalcul;
using Socle.Suivi.Vacations;
using Socle.Technique.Acces;
using Socle.Technique.Comptes;
using Socle.Tests.Outils;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;
using Socle.Web.Tests.Service;

namespace Socle.Web.Tests.EspaceEmployeur;

public sealed class InterimairesSqliteTests(MondeSqlite monde) : InterimairesTests(monde), IClassFixture<MondeSqlite>;

public sealed class InterimairesPostgresqlTests(MondePostgresql monde) : InterimairesTests(monde), IClassFixture<MondePostgresql>;

/// <summary>What a temporary-work agency sees of its people: its own contracts and the papers handed to it, and nothing of anyone else.</summary>
public abstract class InterimairesTests(MondeEmployeur monde)
{
    private const string Liste = "/entreprise/interimaires";

    [Theory]
    [InlineData("2024-03-01", ModeleDocument.AttestationSuivi, false), InlineData("2024-03-02", ModeleDocument.AttestationSuivi, true), InlineData("2024-03-03", ModeleDocument.AttestationSuivi, true)]
    [InlineData("2026-02-20", ModeleDocument.AvisAptitude, true), InlineData("2026-02-20", ModeleDocument.AvisInaptitude, false)]
    public async Task Dernier_DocumentDeLAgence_PeutServirDeuxAnsJourPourJour(string jour, ModeleDocument modele, bool sert)
    {
        var nom = $"Interim{jour}{modele}".Replace("-", "", StringComparison.Ordinal);
        var contrat = await MissionAsync(nom, "Cariste; Préparateur");
        await RemettreAsync(contrat, modele, jour);
        using var patron = await monde.AvecAsync("patron");

        var ligne = await LigneAsync(patron, nom);

        ligne.ShouldContain("Cariste, Préparateur");
        ligne.ShouldContain(sert ? "peut servir jusqu’au" : "une visite est à faire");
    }

    [Fact]
    public async Task Mesures_RemisesALAgence_DemandentUneVisite_SansDirePourquoi()
    {
        var contrat = await MissionAsync("Amenagee", null);
        await RemettreAsync(contrat, ModeleDocument.AttestationSuivi, "2026-02-10");
        await RemettreAsync(contrat, ModeleDocument.MesuresAmenagement, "2026-02-10");
        using var patron = await monde.AvecAsync("patron");

        var ligne = await LigneAsync(patron, "Amenagee");

        ligne.ShouldContain("une visite est à faire");
        ligne.ShouldNotContain("mesure", Case.Insensitive);
        ligne.ShouldNotContain("aménagement", Case.Insensitive);
    }

    [Fact]
    public async Task Document_DUnAutreEmployeurOuRemplace_NeSertPas()
    {
        var contrat = await MissionAsync("Ailleurs", null);
        await RemettreAsync(contrat, ModeleDocument.AttestationSuivi, "2026-02-10", chezBeta: true);
        await RemettreAsync(contrat, ModeleDocument.AttestationSuivi, "2026-02-11", remplace: "2026-000001");
        using var patron = await monde.AvecAsync("patron");

        (await LigneAsync(patron, "Ailleurs")).ShouldContain("aucun document reçu");
    }

    [Fact]
    public async Task Visite_FaiteSousUnContratDeLAgence_PeutServir_CelleQueLaPersonneADemandeeNon()
    {
        var (vue, demandee) = (await MissionAsync("Vueici", null), await MissionAsync("Demandee", null));
        var secteur = new Secteur { Id = Id<Secteur>.Nouveau(), Nom = "Secteur des missions" };
        var centre = new Centre { Id = Id<Centre>.Nouveau(), Nom = "Centre des missions", SecteurId = secteur.Id };
        var infirmiere = new Professionnel { Id = Id<Professionnel>.Nouveau(), Nom = "Benoit", Prenom = "Claude", Metier = Metier.Infirmier, Du = new(2020, 1, 1) };
        var vacation = new Vacation { Id = Id<Vacation>.Nouveau(), ProfessionnelId = infirmiere.Id, CentreId = centre.Id, Jour = new(2026, 2, 20), Debut = new(9, 0), Fin = new(17, 0) };
        await AjouterAsync(secteur, centre, infirmiere, vacation, Venue(vacation, vue, vue.Id, new(9, 0)), Venue(vacation, demandee, null, new(10, 0)));
        using var patron = await monde.AvecAsync("patron");

        PageDeFormulaire.Plat(await LigneAsync(patron, "Vueici")).ShouldContain("peut servir jusqu’au 20 février 2028");
        (await LigneAsync(patron, "Demandee")).ShouldContain("une visite est à faire");
    }

    [Fact]
    public async Task Liste_SeFiltreSExporteEtDitSesRegles_DansLePerimetreSeulement()
    {
        var contrat = await MissionAsync("Filtree", "Soudeur");
        await RemettreAsync(contrat, ModeleDocument.AttestationSuivi, "2026-02-10");
        await MissionAsync("Jamaisvue", null);
        using var patron = await monde.AvecAsync("patron");
        using var beta = await monde.AvecAsync("beta");
        using var site = await monde.AvecAsync("site");

        var page = await patron.AllerAsync($"{Liste}?besoin=PeutServir");
        page.Document.QuerySelector("tbody")!.TextContent.ShouldContain("Filtree");
        page.Document.QuerySelector("tbody")!.TextContent.ShouldNotContain("Jamaisvue");
        page.Document.QuerySelectorAll(".preuve, [class*=preuve]").Length.ShouldBeGreaterThan(3, "each rule shows its mark");
        (await patron.AllerAsync($"{Liste}?export=csv")).Texte.ShouldContain("Soudeur");
        (await patron.AllerAsync("/entreprise/travailleurs")).Document.QuerySelector($"a[href='{Liste}']").ShouldNotBeNull();
        (await site.AllerAsync(Liste)).Texte.ShouldContain("Filtree");
        var vide = await beta.AllerAsync(Liste);
        vide.Texte.ShouldContain("Aucun intérimaire ici");
        vide.Texte.ShouldNotContain("Filtree");
        (await beta.AllerAsync("/entreprise/travailleurs")).Document.QuerySelector($"a[href='{Liste}']").ShouldBeNull();
        using var comptable = await monde.AvecAsync("comptable");
        (await comptable.DemanderAsync(HttpMethod.Get, Liste)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Arrivee_DansUneAgence_CommenceParUneMission()
    {
        var compte = await AgenceAsync();
        using var agence = await monde.EnTantQueAsync(compte);
        using var beta = await monde.AvecAsync("beta");

        var page = await agence.AllerAsync("/entreprise/arrivee");

        Nature(page).ShouldBe("Interim");
        page.Texte.ShouldContain("Ceux pour lesquels la visite vaudra");
        Nature(await beta.AllerAsync("/entreprise/arrivee")).ShouldBeNullOrEmpty();
        (await agence.AllerAsync("/entreprise/travailleurs")).Document.QuerySelector($"a[href='{Liste}']").ShouldNotBeNull("before its first assignment too");
    }

    private static string? Nature(PageLue page) => page.Document.QuerySelector("select[name='Entree.Contrat.Nature'] option[selected]")?.GetAttribute("value");

    private static async Task<string> LigneAsync(Navigateur navigateur, string nom) =>
        (await navigateur.AllerAsync(Liste)).Document.QuerySelectorAll("tbody tr").Single(l => l.TextContent.Contains(nom, StringComparison.Ordinal)).TextContent;

    private async Task<Contrat> MissionAsync(string nom, string? emplois)
    {
        var personne = new Travailleur { Id = Id<Travailleur>.Nouveau(), NomNaissance = nom, Prenoms = "Ada", Naissance = new(1990, 5, 4), NomTri = nom.ToUpperInvariant() + " ADA" };
        var contrat = new Contrat { Id = Id<Contrat>.Nouveau(), TravailleurId = personne.Id, EtablissementId = monde.AlphaNord.Id, Nature = TypeContrat.Interim, Debut = new(2026, 2, 2), EmploisVises = emplois };
        await AjouterAsync(personne, contrat, new Poste { Id = Id<Poste>.Nouveau(), ContratId = contrat.Id, Libelle = "Agent", Debut = contrat.Debut });
        await monde.DansAsync(s => s.GetRequiredService<RecalculerEcheancier>().ToutAsync(new(2026, 3, 2)));
        return contrat;
    }

    /// <summary>A visit made that day; without a contract, the worker asked for it.</summary>
    private static RendezVous Venue(Vacation vacation, Contrat mission, Id<Contrat>? sous, TimeOnly debut) => new()
    {
        Id = Id<RendezVous>.Nouveau(),
        VacationId = vacation.Id,
        TravailleurId = mission.TravailleurId,
        ContratId = sous,
        EtablissementId = sous is null ? null : mission.EtablissementId,
        Type = TypeVisite.Vip,
        Jour = vacation.Jour,
        Debut = debut,
        Minutes = 30,
        Etat = EtatRendezVous.Fait,
        Origine = sous is null ? OrigineRendezVous.Travailleur : OrigineRendezVous.Assistant,
    };

    private Task RemettreAsync(Contrat contrat, ModeleDocument modele, string jour, bool chezBeta = false, string? remplace = null) => AjouterAsync(new DocumentRemis
    {
        Id = Id<DocumentRemis>.Nouveau(),
        Numero = $"2026-8{Jeu.Rang():00000}",
        Modele = modele,
        TravailleurId = contrat.TravailleurId,
        EntrepriseId = chezBeta ? monde.Beta.Id : monde.Alpha.Id,
        EtablissementId = chezBeta ? monde.BetaSeul.Id : monde.AlphaNord.Id,
        Jour = DateOnly.ParseExact(jour, "yyyy-MM-dd"),
        SigneLe = new(2026, 2, 20, 9, 0, 0, DateTimeKind.Utc),
        Signataire = "Dr Aubry",
        EnPdf = false,
        Contenu = [1],
        RemplacePar = remplace,
    });

    private async Task<Compte> AgenceAsync()
    {
        var compte = await monde.CreerCompteAsync("agence", Role.EmployeurAdministrateur);
        var entreprise = new Entreprise { Id = Id<Entreprise>.Nouveau(), NumeroAdherent = "I1", RaisonSociale = "Relais", NomTri = "RELAIS", AdhesionLe = new(2020, 1, 1), Naf = "7820Z" };
        var lieu = new Adherents.Etablissements.Etablissement { Id = Id<Adherents.Etablissements.Etablissement>.Nouveau(), EntrepriseId = entreprise.Id, Nom = "Relais centre", OuvertLe = new(2020, 1, 1) };
        await AjouterAsync(entreprise, lieu, new Mandat { Id = Id<Mandat>.Nouveau(), CompteId = compte.Id, EntrepriseId = entreprise.Id, Du = new(2026, 1, 1) });
        return compte;
    }

    private async Task AjouterAsync(params object[] objets) => (await monde.EcrireAsync(e =>
    {
        e.Db.AddRange(objets);
        return Task.FromResult(Resultat.De(true));
    })).EstSucces.ShouldBeTrue();
}
