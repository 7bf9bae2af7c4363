using System.Net;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Suivi.Vacations;
using Socle.Technique.Acces;
using Socle.Tests.Outils;
using Socle.Web.Tests.Service.Journee;

namespace Socle.Web.Tests.Service.Soin;

/// <summary>A protocol through its screens: written and published by a doctor, read by nurses, answered in a visit.</summary>
public abstract class ProtocolesTests(SocleDeTest socle)
{
    [Fact]
    public async Task Protocole_DuModeleALaVisite()
    {
        var titre = $"Bruit des quais {Jeu.Rang()}";
        using var medecin = await socle.EnTantQueAsync(Role.Medecin);
        (await medecin.AllerAsync("/soin/protocoles/modeles")).Phrases().ShouldContain("Audiométrie tonale");
        var copie = await medecin.AllerAsync("/soin/protocoles/ecrire?modele=bruit");
        copie.Valeur("Entree.Questions[0].Libelle").ShouldBe("Porte ses protections auditives tout le temps du bruit");
        var brouillon = await copie.EnvoyerAsync("form.formulaire", new Dictionary<string, string> { ["Entree.Titre"] = titre, ["Entree.Postes"] = "cariste", ["Entree.Mesures[0].Mois"] = "24" });
        brouillon.Annonces.ShouldContain("enregistré");
        brouillon.Phrases().ShouldContain("Audiométrie tonale, tous les 2 ans");

        var publie = await (await medecin.AllerAsync($"{brouillon.Adresse}/publier")).EnvoyerAsync("form.formulaire");

        publie.Annonces.ShouldContain("publié");
        publie.Phrases().ShouldContain("en vigueur depuis");
        (await medecin.AllerAsync($"/soin/protocoles?q={Uri.EscapeDataString(titre)}")).Lignes().ShouldBe([titre]);
        var (visite, infirmiere) = await OuvrirAsync("Quais");
        using var _ = infirmiere;
        visite.Phrases().ShouldContain("Ce que le protocole demande");
        visite.Phrases().ShouldContain("poste « Cariste »");
        var champ = visite.Document.QuerySelector($"section[aria-label='{titre}'] [data-reponses] input")!.GetAttribute("name")!;
        var gardee = await visite.EnvoyerAsync("form#visite", new Dictionary<string, string> { [champ] = "oui" });
        gardee.Document.QuerySelector($"input[name='{champ}'][checked]")!.GetAttribute("value").ShouldBe("oui");
        gardee.Document.QuerySelector("form#visite")!.SetAttribute("action", $"{visite.Adresse}?handler=Conclure");
        (await gardee.EnvoyerAsync("form#visite")).Annonces.ShouldContain("conclue");
        (await infirmiere.AllerAsync(visite.Adresse)).Phrases().ShouldContain($"Protocole « {titre} », version 1");
    }

    [Fact]
    public async Task Versions_SeComparentEtSeRetirent()
    {
        using var medecin = await socle.EnTantQueAsync(Role.MedecinCoordonnateur);
        var titre = $"Écran {Jeu.Rang()}";
        var brouillon = await (await medecin.AllerAsync("/soin/protocoles/ecrire?modele=ecran")).EnvoyerAsync("form.formulaire", new Dictionary<string, string> { ["Entree.Titre"] = titre, ["Entree.AgeMin"] = "99" });
        await (await medecin.AllerAsync($"{brouillon.Adresse}/publier")).EnvoyerAsync("form.formulaire");
        var deux = await (await medecin.AllerAsync(brouillon.Adresse)).EnvoyerAsync("form[action*='handler=Version']");
        deux.Titre.ShouldBe("Écrire le protocole");

        var ecrit = await deux.EnvoyerAsync("form.formulaire", new Dictionary<string, string> { ["Entree.Questions[0].Libelle"] = "", ["Entree.Questions[4].Libelle"] = "Lunettes" });

        (await medecin.AllerAsync($"{ecrit.Adresse}/comparer?avec={brouillon.Adresse.Split('/')[^1]}")).Phrases().ShouldContain("Lunettes");
        var tropTot = await (await medecin.AllerAsync($"{ecrit.Adresse}/publier")).EnvoyerAsync("form.formulaire", new Dictionary<string, string> { ["Entree.Du"] = $"{Jeu.Aujourdhui:yyyy-MM-dd}" });
        tropTot.DevraitRefuser("Entree.Du", $"{Jeu.Aujourdhui:yyyy-MM-dd}");
        var sansMotif = await (await medecin.AllerAsync($"{brouillon.Adresse}/retirer")).EnvoyerAsync("form.formulaire");
        sansMotif.Annonces.ShouldContain("pourquoi vous retirez");
        var retire = await sansMotif.EnvoyerAsync("form.formulaire", new Dictionary<string, string> { ["Entree.Motif"] = "remplacé par un autre" });
        retire.Phrases().ShouldContain("remplacé par un autre");
        using var export = await medecin.DemanderAsync(HttpMethod.Get, $"/soin/protocoles?q={Uri.EscapeDataString(titre)}&export=csv");
        (await export.Content.ReadAsStringAsync()).ShouldContain("remplacé par un autre");
    }

    [Fact]
    public async Task Infirmier_LitEtNEcritPas()
    {
        using var medecin = await socle.EnTantQueAsync(Role.Medecin);
        var brouillon = await (await medecin.AllerAsync("/soin/protocoles/ecrire?modele=nuit")).EnvoyerAsync("form.formulaire", new Dictionary<string, string> { ["Entree.Titre"] = $"Nuit {Jeu.Rang()}" });
        using var infirmier = await socle.EnTantQueAsync(Role.Infirmier);

        var lu = await infirmier.AllerAsync(brouillon.Adresse);

        lu.Statut.ShouldBe(HttpStatusCode.OK);
        lu.Document.QuerySelector("form[action*='handler=Supprimer']").ShouldBeNull();
        (await infirmier.AllerAsync("/soin/protocoles/ecrire")).Statut.ShouldBe(HttpStatusCode.Forbidden);
        (await infirmier.AllerAsync($"{brouillon.Adresse}/publier")).Statut.ShouldBe(HttpStatusCode.Forbidden);
        var jeton = (await infirmier.AllerAsync("/compte")).Jeton;
        using var force = await infirmier.PosterAsync($"{brouillon.Adresse}?handler=Supprimer", [new("__RequestVerificationToken", jeton)]);
        (await force.Content.ReadAsStringAsync()).ShouldContain("Seul un m");
        (await medecin.AllerAsync(brouillon.Adresse)).Statut.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Essayer_DitSiLaPersonneEstConcerneeSansOuvrirDeDossierNeuf()
    {
        var monde = await MondeSoin.OuvrirAsync(socle);
        using var medecin = await monde.AvecAsync(Role.Medecin);
        var brouillon = await (await medecin.AllerAsync("/soin/protocoles/ecrire?modele=bruit")).EnvoyerAsync("form.formulaire", new Dictionary<string, string> { ["Entree.Titre"] = $"Essai {Jeu.Rang()}", ["Entree.Postes"] = "cariste" });
        var nom = (await monde.PersonneAsync()).NomNaissance;

        var trouve = await (await medecin.AllerAsync($"{brouillon.Adresse}/essayer")).EnvoyerAsync("form.formulaire", new Dictionary<string, string> { ["Recherche"] = nom });
        var essai = await medecin.AllerAsync(trouve.Document.QuerySelector("a[href*='essayer?travailleur=']")!.GetAttribute("href")!);

        essai.Phrases().ShouldContain("pas encore de dossier");
        essai.Phrases().ShouldContain("Cariste");
    }

    private async Task<(PageLue Visite, Navigateur Infirmiere)> OuvrirAsync(string nom)
    {
        var monde = await MondeAgenda.OuvrirAsync(socle);
        var pris = await monde.PrendreAsync(await monde.EmbaucherAsync(nom), new(9, 0));
        var compte = await socle.CreerCompteAsync($"infirmiere-{Jeu.Rang()}", Role.Infirmier);
        await socle.EcrireAsync(async e =>
        {
            await e.Db.Set<RendezVous>().Where(r => r.Id == pris).ExecuteUpdateAsync(r => r.SetProperty(x => x.Jour, Jeu.Aujourdhui));
            await e.Db.Set<Vacation>().Where(v => v.Id == monde.Vacation.Id).ExecuteUpdateAsync(v => v.SetProperty(x => x.Jour, Jeu.Aujourdhui));
            (await e.Db.Set<Professionnel>().SingleAsync(p => p.Id == monde.Infirmiere.Id)).CompteId = compte.Id;
            return Resultat.De(true);
        });
        await monde.ChangerAsync(pris, EtatRendezVous.Arrive);
        var infirmiere = await socle.EnTantQueAsync(compte);
        return (await (await infirmiere.AllerAsync($"/agenda/rendez-vous/{pris}")).EnvoyerAsync("form[action*='handler=Ouvrir']"), infirmiere);
    }
}

public sealed class ProtocolesSqliteTests(SocleSqlite socle) : ProtocolesTests(socle), IClassFixture<SocleSqlite>;

public sealed class ProtocolesPostgresqlTests(SoclePostgresql socle) : ProtocolesTests(socle), IClassFixture<SoclePostgresql>;
