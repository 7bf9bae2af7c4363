using System.Net;
using Microsoft.EntityFrameworkCore;
using Socle.Technique.Acces;
using Socle.Tests.Outils;
using Socle.Travailleurs.Arrets;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Tests.Service;

/// <summary>The screens of workers, as an assistant uses them.</summary>
public abstract class TravailleursTests(SocleDeTest socle)
{
    private readonly Jeu jeu = new(socle);

    [Fact]
    public async Task Liste_ParNomPuisFiltre_GardeLesDeuxEtNeLesEcritPasDansLAdresse()
    {
        var lieu = await jeu.AdherentAsync("Employeur cherché");
        await jeu.EmbaucheAsync(lieu.Id, "Zibeline");
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        var liste = await assistant.AllerAsync("/travailleurs?age=35-44");

        var trouvee = await liste.EnvoyerAsync("form.recherche-liste", new Dictionary<string, string> { ["cherche"] = "zibel" });
        var personne = await liste.EnvoyerAsync("form.recherche-liste", new Dictionary<string, string> { ["cherche"] = "zibel introuvable" });

        trouvee.Lignes().ShouldBe(["Zibeline Lucie"]);
        trouvee.Adresse.ShouldContain("age=35-44");
        trouvee.Adresse.ShouldNotContain("zibel", Case.Insensitive, "a name never stands in an address");
        personne.Document.QuerySelector(".vide").ShouldNotBeNull();
    }

    [Fact]
    public async Task Embauche_TroisEtapesEnvoyeesDeuxFois_NOuvreQuUnContrat()
    {
        var lieu = await jeu.AdherentAsync("Qui embauche");
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        var identite = await assistant.AllerAsync($"/travailleurs/nouveau?etablissement={lieu.Id}");

        var contrat = await identite.RemplirAsync(
            ("Entree.Identite.NomNaissance", "Embauchée"), ("Entree.Identite.Prenoms", "Rose"), ("Entree.Identite.Naissance", "1991-02-03"), ("Entree.Identite.Sexe", "Feminin"));
        Task<PageLue> Envoyer() => contrat.RemplirAsync(("Entree.Contrat.Nature", "Cdi"), ("Entree.Contrat.Debut", "2026-02-16"), ("Entree.Poste.Libelle", "Vendeuse"));
        var fiche = await Envoyer();
        var encore = await Envoyer();

        fiche.Titre.ShouldBe("Embauchée Rose");
        fiche.Annonces.ShouldContain("L’embauche est enregistrée");
        encore.Statut.ShouldBe(HttpStatusCode.OK);
        encore.Texte.ShouldContain("ressemble", Case.Sensitive, "the second sending asks whether it is the same person");
        (await socle.LireAsync(db => db.Set<Contrat>().CountAsync(c => c.EtablissementId == lieu.Id))).ShouldBe(1);
    }

    [Theory]
    [InlineData("Entree.Identite.NomNaissance", ""), InlineData("Entree.Identite.Naissance", "2031-01-01"), InlineData("Entree.Identite.Nir", "12")]
    [InlineData("Entree.Identite.Courriel", "pas une adresse"), InlineData("Entree.Identite.Telephone", "12")]
    public async Task Embauche_ChampFaux_DitLequelEtGardeLaSaisie(string champ, string saisie)
    {
        var lieu = await jeu.AdherentAsync("Qui n’embauche pas");
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        var formulaire = await assistant.AllerAsync($"/travailleurs/nouveau?etablissement={lieu.Id}");
        var valeurs = new Dictionary<string, string>
        {
            ["Entree.Identite.NomNaissance"] = "Refusée",
            ["Entree.Identite.Prenoms"] = "Rose",
            ["Entree.Identite.Naissance"] = "1991-02-03",
            ["Entree.Identite.Sexe"] = "Feminin",
            [champ] = saisie,
        };

        (await formulaire.EnvoyerAsync(PageDeFormulaire.Formulaire, valeurs)).DevraitRefuser(champ, saisie);
    }

    [Theory]
    [InlineData("poste", "Entree.Poste.Libelle", "Soudeuse", "Entree.Poste.Debut", "2026-01-05", "Soudeuse")]
    [InlineData("expositions/nouvelle", "Entree.Risque", "Amiante", "Entree.Debut", "2025-03-01", "miante")]
    [InlineData("arrets/nouveau", "Entree.Motif", "Maladie", "Entree.Debut", "2026-02-02", "sans date de retour")]
    [InlineData("fin", "Entree.Motif", "", "Entree.Fin", "2026-02-27", "Sans contrat en cours")]
    [InlineData("precisions", "Entree.Eloigne", "true", "Entree.Quotite", "80", "service de proximité")]
    public async Task Contrat_Acte_SeVoitSurLaFiche(string acte, string champ, string valeur, string date, string jour, string attendu)
    {
        var (lieu, embauche) = await SalarieAsync("Acteur");
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);

        var formulaire = await assistant.AllerAsync($"/travailleurs/{embauche.Travailleur}/contrats/{embauche.Contrat}/{acte}");
        var suite = await formulaire.RemplirAsync((champ, valeur), (date, jour));
        var fiche = await assistant.AllerAsync($"/travailleurs/{embauche.Travailleur}");

        formulaire.Statut.ShouldBe(HttpStatusCode.OK);
        suite.Document.QuerySelector("#erreurs").ShouldBeNull(suite.Annonces);
        fiche.Document.QuerySelector("main")!.TextContent.ShouldContain(attendu);
        lieu.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("poste", "Entree.Poste.Libelle", ""), InlineData("poste", "Entree.Poste.Debut", "2001-01-01")]
    [InlineData("expositions/nouvelle", "Entree.Debut", "2001-01-01"), InlineData("arrets/nouveau", "Entree.Debut", "2001-01-01"), InlineData("fin", "Entree.Fin", "2001-01-01")]
    [InlineData("precisions", "Entree.Quotite", "120")]
    public async Task Contrat_ActeFaux_DitLequelEtGardeLaSaisie(string acte, string champ, string saisie)
    {
        var (_, embauche) = await SalarieAsync("Refusé");
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        var formulaire = await assistant.AllerAsync($"/travailleurs/{embauche.Travailleur}/contrats/{embauche.Contrat}/{acte}");
        var valeurs = new Dictionary<string, string> { ["Entree.Poste.Libelle"] = "Soudeuse", ["Entree.Poste.Debut"] = "2026-01-05", ["Entree.Risque"] = "Amiante", ["Entree.Motif"] = acte == "fin" ? "" : "Maladie" };
        foreach (var absent in valeurs.Keys.Where(c => formulaire.Document.QuerySelector($"[name='{c}']") is null).ToList())
        {
            valeurs.Remove(absent);
        }
        valeurs[champ] = saisie;

        (await formulaire.EnvoyerAsync(PageDeFormulaire.Formulaire, valeurs)).DevraitRefuser(champ, saisie);
    }

    [Fact]
    public async Task PlusieursEmployeurs_LaFicheDitLePrincipalEtPourquoiOuCeQuiManque()
    {
        var (_, embauche) = await SalarieAsync("Partagée");
        var autre = await jeu.AdherentAsync("Second employeur");
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);

        var formulaire = await assistant.AllerAsync($"/travailleurs/{embauche.Travailleur}/contrats/nouveau?etablissement={autre.Id}");
        var sansCode = await formulaire.RemplirAsync(
            ("Entree.Contrat.Nature", "Cdi"), ("Entree.Contrat.Debut", "2026-02-16"), ("Entree.Poste.Libelle", "Cariste"), ("Entree.Poste.Pcs", "652a"));
        var poste = await assistant.AllerAsync($"/travailleurs/{embauche.Travailleur}/contrats/{embauche.Contrat}/poste");
        var fiche = await poste.RemplirAsync(("Entree.Poste.Debut", "2024-01-08"), ("Entree.Poste.Pcs", "652a"));

        sansCode.Phrases().ShouldContain("Employeur de Partagée : il manque le code PCS");
        fiche.Phrases().ShouldContain("Employeur principal : Employeur de Partagée.");
        fiche.Phrases().ShouldContain("Second employeur : depuis le 16/02/2026, PCS 652a, suivi simple, 100 % du temps plein");
        fiche.Phrases().ShouldContain("D. 4624-60");
    }

    [Fact]
    public async Task Demande_DuSalarie_SeVoitSurSaFichePuisSeRetireAvecSaRaison()
    {
        var (_, embauche) = await SalarieAsync("Demandeuse");
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        var formulaire = await assistant.AllerAsync($"/travailleurs/{embauche.Travailleur}/demandes/nouvelle");

        var refusee = await formulaire.RemplirAsync(("Entree.Par", "Travailleur"), ("Entree.Objet", "Visite"), ("Entree.Le", "2031-01-01"));
        var fiche = await formulaire.RemplirAsync(("Entree.Par", "Travailleur"), ("Entree.Objet", "Visite"), ("Entree.Le", "2026-02-24"));
        var retrait = await assistant.AllerAsync(fiche.Document.QuerySelector("a[href$='/retrait']")!.GetAttribute("href")!);
        var sansRaison = await retrait.RemplirAsync(("Entree.Motif", ""));
        var retiree = await retrait.RemplirAsync(("Entree.Motif", "a renoncé"));
        var encore = await retrait.RemplirAsync(("Entree.Motif", "a renoncé"));

        refusee.DevraitRefuser("Entree.Le", "2031-01-01");
        fiche.Annonces.ShouldContain("La demande est enregistrée");
        fiche.Phrases().ShouldContain("Visite à la demande par le salarié");
        sansRaison.Erreur("Entree.Motif").ShouldNotBeNullOrEmpty();
        retiree.Annonces.ShouldContain("La demande est retirée");
        retiree.Document.QuerySelector("a[href$='/retrait']").ShouldBeNull();
        encore.Statut.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Demande_DUnEmployeur_DitLequelEtRefuseUnePrereprise()
    {
        var (lieu, embauche) = await SalarieAsync("Demandée");
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        var formulaire = await assistant.AllerAsync($"/travailleurs/{embauche.Travailleur}/demandes/nouvelle");
        Task<PageLue> Demander(string objet, string lequel) => formulaire.RemplirAsync(("Entree.Par", "Employeur"), ("Entree.Objet", objet), ("Entree.Etablissement", lequel));

        (await Demander("Visite", "")).Erreur("Entree.Etablissement").ShouldNotBeNullOrEmpty();
        (await Demander("Prereprise", $"{lieu.Id}")).Texte.ShouldContain("R. 4624-29");
        (await Demander("Visite", $"{lieu.Id}")).Phrases().ShouldContain("par l’employeur, Employeur de Demandée");
    }

    [Fact]
    public async Task Interim_EmploisVises_SeDonnentALOuvertureEtSeVoientSurLaFiche()
    {
        var (_, embauche) = await SalarieAsync("Intérimaire");
        var agence = await jeu.AdherentAsync("Agence d’intérim");
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        var formulaire = await assistant.AllerAsync($"/travailleurs/{embauche.Travailleur}/contrats/nouveau?etablissement={agence.Id}");
        Task<PageLue> Ouvrir(string emplois) => formulaire.RemplirAsync(
            ("Entree.Contrat.Nature", "Interim"), ("Entree.Contrat.Debut", "2026-02-16"), ("Entree.Contrat.EmploisVises", emplois), ("Entree.Poste.Libelle", "Cariste"));

        var refuse = await Ouvrir("Cariste; Soudeuse; Monteuse; Peintre");
        var fiche = await Ouvrir("Cariste; Soudeuse");
        var contrat = await socle.LireAsync(db => db.Set<Contrat>().AsNoTracking().SingleAsync(c => c.EtablissementId == agence.Id));
        var precisions = await assistant.AllerAsync($"/travailleurs/{embauche.Travailleur}/contrats/{contrat.Id}/precisions");

        refuse.DevraitRefuser("Entree.Contrat.EmploisVises", "Cariste; Soudeuse; Monteuse; Peintre");
        fiche.Phrases().ShouldContain("La visite vaut pour : Cariste; Soudeuse.");
        precisions.Valeur("Entree.EmploisVises").ShouldBe("Cariste; Soudeuse");
    }

    [Fact]
    public async Task Arret_ProlongePuisRepris_NeSeReprendPasDeuxFoisEnDouble()
    {
        var (_, embauche) = await SalarieAsync("Absente");
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        var contrat = $"/travailleurs/{embauche.Travailleur}/contrats/{embauche.Contrat}";
        await (await assistant.AllerAsync(contrat + "/arrets/nouveau")).RemplirAsync(("Entree.Motif", "Maladie"), ("Entree.Debut", "2026-01-05"), ("Entree.FinPrevue", "2026-01-31"));
        var arret = await socle.LireAsync(db => db.Set<Arret>().AsNoTracking().SingleAsync(a => a.ContratId == embauche.Contrat));

        var prolonge = await (await assistant.AllerAsync($"{contrat}/arrets/{arret.Id}/prolongation")).RemplirAsync(("Entree.FinPrevue", "2026-02-27"));
        var formulaire = await assistant.AllerAsync($"{contrat}/arrets/{arret.Id}/reprise");
        var repris = await formulaire.RemplirAsync(("Entree.Le", "2026-02-28"));
        var encore = await formulaire.RemplirAsync(("Entree.Le", "2026-02-28"));

        prolonge.Annonces.ShouldContain("La prolongation est enregistrée");
        repris.Annonces.ShouldContain("La reprise est enregistrée");
        encore.Statut.ShouldBe(HttpStatusCode.OK);
        (await socle.LireAsync(db => db.Set<Arret>().AsNoTracking().SingleAsync(a => a.ContratId == embauche.Contrat))).Fin.ShouldBe(new DateOnly(2026, 2, 27));
    }

    [Fact]
    public async Task Identite_CorrigeeAvecSaRaison_SeVoitEtSansRaisonEstRefusee()
    {
        var (_, embauche) = await SalarieAsync("Mal écrite");
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        var formulaire = await assistant.AllerAsync($"/travailleurs/{embauche.Travailleur}/identite");

        var sansRaison = await formulaire.RemplirAsync(("Entree.Identite.NomNaissance", "Bien écrite"), ("Entree.Motif", ""));
        var fiche = await sansRaison.RemplirAsync(("Entree.Motif", "erreur de saisie"));

        sansRaison.DevraitRefuser("Entree.Motif", "");
        sansRaison.Valeur("Entree.Identite.NomNaissance").ShouldBe("Bien écrite");
        fiche.Titre.ShouldBe("Bien écrite Lucie");
    }

    [Fact]
    public async Task Fusion_ConfirmeeParDeuxPersonnes_NeSeFaitQuUneFoisPuisSeDefait()
    {
        var (_, une) = await SalarieAsync("Double");
        var (_, autre) = await SalarieAsync("Double");
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        using var coordonnateur = await socle.EnTantQueAsync(Role.MedecinCoordonnateur);
        async Task<PageLue> Preparer(Navigateur qui) => await (await qui.AllerAsync($"/travailleurs/fusion?a={une.Travailleur}&b={autre.Travailleur}"))
            .EnvoyerAsync("main form", new Dictionary<string, string> { ["Garde"] = "a" });

        var (mienne, sienne) = (await Preparer(assistant), await Preparer(coordonnateur));
        var sansRaison = await mienne.EnvoyerAsync("main form", new Dictionary<string, string> { ["Motif"] = "" });
        var faite = await mienne.EnvoyerAsync("main form", new Dictionary<string, string> { ["Motif"] = "Pièce d’identité vue" });
        var seconde = await sienne.EnvoyerAsync("main form", new Dictionary<string, string> { ["Motif"] = "Moi aussi" });
        var ancienne = await assistant.AllerAsync($"/travailleurs/{autre.Travailleur}");
        var defaite = await faite.RemplirAsync(("Entree.Motif", "Deux sœurs"));

        mienne.Texte.ShouldContain("Ce qui va se passer");
        sansRaison.Erreur("Motif").ShouldNotBeNull();
        faite.Annonces.ShouldContain("n’en font plus qu’une");
        seconde.Statut.ShouldBe(HttpStatusCode.NotFound);
        ancienne.Adresse.ShouldBe($"/travailleurs/{une.Travailleur}", "the former address leads to the file that stays");
        defaite.Statut.ShouldBe(HttpStatusCode.OK);
        (await socle.LireAsync(db => db.Set<Travailleur>().AsNoTracking().SingleAsync(t => t.Id == autre.Travailleur))).FusionneVersId.ShouldBeNull();
        (await socle.LireAsync(db => db.Set<Contrat>().AsNoTracking().SingleAsync(c => c.Id == autre.Contrat))).TravailleurId.ShouldBe(autre.Travailleur);
    }

    [Fact]
    public async Task Contrat_AnnuleParDeuxPersonnes_NeSAnnuleQuUneFois()
    {
        var (_, embauche) = await SalarieAsync("En trop");
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        using var autre = await socle.EnTantQueAsync(Role.Administration);
        var adresse = $"/travailleurs/{embauche.Travailleur}/contrats/{embauche.Contrat}/annuler";
        var (mien, sien) = (await assistant.AllerAsync(adresse), await autre.AllerAsync(adresse));
        var champ = mien.Document.QuerySelector("main form [name$='otif']")!.GetAttribute("name")!;

        var fait = await mien.EnvoyerAsync("main form", new Dictionary<string, string> { [champ] = "saisi deux fois" });
        var seconde = await sien.EnvoyerAsync("main form", new Dictionary<string, string> { [champ] = "moi aussi" });

        fait.Statut.ShouldBe(HttpStatusCode.OK);
        ((int)seconde.Statut).ShouldBeLessThan(500);
        (await socle.LireAsync(db => db.Set<Contrat>().CountAsync(c => c.Id == embauche.Contrat))).ShouldBe(0);
    }

    private async Task<(Socle.Adherents.Etablissements.Etablissement Lieu, Embauche Embauche)> SalarieAsync(string nom)
    {
        var lieu = await jeu.AdherentAsync($"Employeur de {nom}");
        return (lieu, await jeu.EmbaucheAsync(lieu.Id, nom));
    }
}

public sealed class TravailleursSqliteTests(SocleSqlite socle) : TravailleursTests(socle), IClassFixture<SocleSqlite>;

public sealed class TravailleursPostgresqlTests(SoclePostgresql socle) : TravailleursTests(socle), IClassFixture<SoclePostgresql>;
