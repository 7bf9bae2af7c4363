using System.Net;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Adherents.Tests;
using Socle.Technique.Acces;
using Socle.Tests.Outils;

namespace Socle.Web.Tests.Service;

/// <summary>The screens of members, as an assistant uses them.</summary>
public abstract class EntreprisesTests(SocleDeTest socle)
{
    private readonly Jeu jeu = new(socle);

    [Fact]
    public async Task Liste_ParNomParSirenOuParNumero_TrouveLAdherent()
    {
        var numero = Jeu.Rang();
        var lieu = await jeu.AdherentAsync($"Menuiserie Quentin {numero}", numero);
        var entreprise = await jeu.EntrepriseAsync(lieu.EntrepriseId);
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);

        foreach (var saisie in (string[])[$"menuiserie quent {numero}", entreprise.Siren!, entreprise.NumeroAdherent])
        {
            (await assistant.AllerAsync($"/entreprises?q={Uri.EscapeDataString(saisie)}")).Lignes().ShouldBe([entreprise.RaisonSociale], saisie);
        }
        (await assistant.AllerAsync("/entreprises?q=introuvable-nulle-part")).Document.QuerySelector(".vide").ShouldNotBeNull();
    }

    [Fact]
    public async Task Fiche_MontreSesLieuxSesSalariesEtSonHistoire()
    {
        var lieu = await jeu.AdherentAsync("Garage de la Fiche");
        await jeu.EmbaucheAsync(lieu.Id, "Garagiste");
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);

        var fiche = await assistant.AllerAsync($"/entreprises/{lieu.EntrepriseId}");

        fiche.Titre.ShouldBe("Garage de la Fiche");
        fiche.Document.QuerySelector(".tuile")!.TextContent.ShouldContain("1");
        fiche.Lignes().ShouldContain("Garage de la Fiche");
        fiche.Texte.ShouldContain("Adhésion");
    }

    [Fact]
    public async Task Adherer_TroisEtapes_OuvreLaFicheEtRefuseLeMemeSiretDeuxFois()
    {
        var siret = Numeros.Siret(Jeu.Rang());
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        var premiere = await assistant.AllerAsync("/entreprises/adherer");
        Task<PageLue> Commencer() => premiere.RemplirAsync(("Entree.Siret", siret), ("Entree.RaisonSociale", "Fleurs du Port"), ("Entree.Naf", ""));

        var deuxieme = await Commencer();
        var troisieme = await deuxieme.RemplirAsync(("Entree.Etablissement.Commune", "Vernon"));
        var fiche = await troisieme.RemplirAsync(("Entree.Contact.Nom", "Petit"), ("Entree.Contact.Courriel", "petit@fleurs.example"));
        var encore = await Commencer();

        fiche.Titre.ShouldBe("Fleurs du Port");
        fiche.Annonces.ShouldContain("est adhérente");
        fiche.Texte.ShouldContain("petit@fleurs.example");
        encore.DevraitRefuser("Entree.Siret", siret);
        encore.Document.QuerySelector($"main a[href='{fiche.Adresse}']").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("Entree.Siret", "123"), InlineData("Entree.RaisonSociale", ""), InlineData("Entree.Naf", "ZZZ"), InlineData("Entree.AdhesionLe", "pas une date")]
    public async Task Adherer_ChampFaux_DitLequelEtGardeLaSaisie(string champ, string saisie)
    {
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        var formulaire = await assistant.AllerAsync("/entreprises/adherer");
        var valeurs = new Dictionary<string, string>
        {
            ["Entree.Siret"] = Numeros.Siret(Jeu.Rang()),
            ["Entree.RaisonSociale"] = "Refusée ici",
            ["Entree.Naf"] = "",
            ["Entree.AdhesionLe"] = "2026-03-02",
            [champ] = saisie,
        };

        var reponse = await formulaire.EnvoyerAsync(PageDeFormulaire.Formulaire, valeurs);

        reponse.DevraitRefuser(champ, saisie);
    }

    [Fact]
    public async Task Modifier_ParticulierEtAccordDeBranche_SeVoientSurLaFiche()
    {
        var lieu = await jeu.AdherentAsync("Ménage Aubert");
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        var formulaire = await assistant.AllerAsync($"/entreprises/{lieu.EntrepriseId}/modifier");

        var refuse = await formulaire.RemplirAsync(("Entree.AgeMiCarriere", "12"));
        var fiche = await formulaire.RemplirAsync(("Entree.ParticulierEmployeur", "true"), ("Entree.AgeMiCarriere", "50"));

        refuse.DevraitRefuser("Entree.AgeMiCarriere", "12");
        fiche.Phrases().ShouldContain("revient au service national");
        fiche.Phrases().ShouldContain("À 50 ans, par accord de branche");
        (await assistant.AllerAsync($"/entreprises/{lieu.EntrepriseId}/modifier")).Valeur("Entree.AgeMiCarriere").ShouldBe("50");
    }

    [Fact]
    public async Task Siret_AuMemeEndroit_GardeLaFicheEtDeuxPersonnesNeLeChangentQuUneFois()
    {
        var numero = Jeu.Rang();
        var lieu = await jeu.AdherentAsync("Siret qui change", numero);
        var nouveau = Numeros.Siret(numero, 2);
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        using var autre = await socle.EnTantQueAsync(Role.Administration);
        Task<PageLue> Preparer(Navigateur qui) => PreparerSiretAsync(qui, lieu, nouveau);

        var (mien, sien) = (await Preparer(assistant), await Preparer(autre));
        var fiche = await mien.ConfirmerAsync();
        var seconde = await sien.ConfirmerAsync();

        mien.Texte.ShouldContain("Ce qui va se passer");
        fiche.Adresse.ShouldBe($"/etablissements/{lieu.Id}");
        fiche.Annonces.ShouldContain("Le SIRET est changé");
        (await jeu.LieuAsync(lieu.Id)).Siret.ShouldBe(nouveau);
        (seconde.Statut, seconde.Erreur("Entree.Siret") is not null).ShouldBe((HttpStatusCode.OK, true), seconde.Annonces);
        (await assistant.AllerAsync($"/entreprises?q={lieu.Siret}")).Lignes().ShouldBe(["Siret qui change"], "the former number still finds it");
    }

    [Theory]
    [InlineData("Entree.Siret", "12 34"), InlineData("Entree.Siret", ""), InlineData("Entree.Le", "2031-01-01")]
    public async Task Siret_ChampFaux_DitLequelEtGardeLaSaisie(string champ, string saisie)
    {
        var numero = Jeu.Rang();
        var lieu = await jeu.AdherentAsync("Siret refusé", numero);
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        var formulaire = await assistant.AllerAsync($"/etablissements/{lieu.Id}/siret");
        var valeurs = new Dictionary<string, string> { ["Entree.Siret"] = Numeros.Siret(numero, 2), ["Entree.Le"] = "2026-03-02", ["Entree.Lieu"] = "ici", [champ] = saisie };

        (await formulaire.EnvoyerAsync(PageDeFormulaire.Formulaire, valeurs)).DevraitRefuser(champ, saisie);
    }

    [Fact]
    public async Task Fusion_Confirmee_MeneALAbsorbanteEtNeSeFaitPasDeuxFois()
    {
        var (absorbee, absorbante) = (await jeu.AdherentAsync("Absorbée"), await jeu.AdherentAsync("Absorbante"));
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        var formulaire = await assistant.AllerAsync($"/entreprises/{absorbee.EntrepriseId}/fusion");

        var apercu = await formulaire.RemplirAsync(("Entree.AbsorbanteId", absorbante.EntrepriseId.ToString()), ("Entree.Le", "2026-03-01"));
        var faite = await apercu.ConfirmerAsync();
        var encore = await apercu.ConfirmerAsync();

        apercu.Texte.ShouldContain("Ce qui va se passer");
        faite.Statut.ShouldBe(HttpStatusCode.OK);
        (await jeu.EntrepriseAsync(absorbee.EntrepriseId)).AbsorbeeParId.ShouldBe(absorbante.EntrepriseId);
        (await jeu.LieuAsync(absorbee.Id)).EntrepriseId.ShouldBe(absorbante.EntrepriseId);
        encore.Annonces.ShouldNotBeEmpty();
        encore.Texte.ShouldNotContain("Enregistrer la fusion");
    }

    [Fact]
    public async Task Fusion_AvecElleMemeOuSansNom_EstRefuseeAPresDuChamp()
    {
        var lieu = await jeu.AdherentAsync("Seule au monde");
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        var formulaire = await assistant.AllerAsync($"/entreprises/{lieu.EntrepriseId}/fusion");

        var elleMeme = await formulaire.RemplirAsync(("Entree.AbsorbanteId", lieu.EntrepriseId.ToString()), ("Entree.Le", "2026-03-01"));
        var sansNom = await formulaire.RemplirAsync(("Entree.AbsorbanteId", ""), ("Entree.Le", "2026-03-01"));

        elleMeme.Erreur("Entree.AbsorbanteId").ShouldNotBeNull();
        sansNom.Erreur("Entree.AbsorbanteId").ShouldNotBeNull();
        sansNom.Valeur("Entree.Le").ShouldBe("2026-03-01");
    }

    [Fact]
    public async Task Reprise_Confirmee_DeplaceLeLieuAvecSesSalaries()
    {
        var (cede, repreneur) = (await jeu.AdherentAsync("Cédante"), await jeu.AdherentAsync("Repreneuse"));
        var salarie = await jeu.EmbaucheAsync(cede.Id, "Repris");
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        var formulaire = await assistant.AllerAsync($"/etablissements/{cede.Id}/reprise");

        var apercu = await formulaire.RemplirAsync(("Entree.RepreneurId", repreneur.EntrepriseId.ToString()), ("Entree.Le", "2026-03-01"));
        var fiche = await apercu.ConfirmerAsync();
        var sansDate = await formulaire.RemplirAsync(("Entree.RepreneurId", repreneur.EntrepriseId.ToString()), ("Entree.Le", ""));

        apercu.Phrases().ShouldContain("1 salarié suit");
        fiche.Annonces.ShouldContain("La reprise est enregistrée");
        (await jeu.LieuAsync(cede.Id)).EntrepriseId.ShouldBe(repreneur.EntrepriseId);
        (await assistant.AllerAsync($"/travailleurs/{salarie.Travailleur}")).Texte.ShouldContain("Repreneuse");
        sansDate.Statut.ShouldBe(HttpStatusCode.OK);
        sansDate.Annonces.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Radiation_ConfirmeeParDeuxPersonnes_NEcritQuUneFois()
    {
        var lieu = await jeu.AdherentAsync("Sur le départ");
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        using var autre = await socle.EnTantQueAsync(Role.Administration);
        async Task<PageLue> Preparer(Navigateur qui) => await (await qui.AllerAsync($"/entreprises/{lieu.EntrepriseId}/radiation"))
            .RemplirAsync(("Entree.DernierJour", "2026-02-28"), ("Entree.Motif", "Cessation d’activité"));

        var (mien, sien) = (await Preparer(assistant), await Preparer(autre));
        var fiche = await mien.ConfirmerAsync();
        var seconde = await sien.ConfirmerAsync();

        mien.Phrases().ShouldContain("0 salarié ne sera plus suivi", Case.Sensitive, "what will happen is said first");
        fiche.Annonces.ShouldContain("radiée");
        seconde.Statut.ShouldBe(HttpStatusCode.OK);
        seconde.Document.QuerySelector("#erreurs").ShouldNotBeNull();
        (await socle.LireAsync(db => db.Set<EvenementEntreprise>().CountAsync(e => e.EntrepriseId == lieu.EntrepriseId && e.Genre == GenreEvenementEntreprise.Radiation))).ShouldBe(1);
    }

    [Theory]
    [InlineData("Entree.Motif", ""), InlineData("Entree.DernierJour", "2019-01-01"), InlineData("Entree.DernierJour", "")]
    public async Task Radiation_ChampFaux_DitLequelEtGardeLaSaisie(string champ, string saisie)
    {
        var lieu = await jeu.AdherentAsync("Reste encore");
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        var formulaire = await assistant.AllerAsync($"/entreprises/{lieu.EntrepriseId}/radiation");
        var valeurs = new Dictionary<string, string> { ["Entree.DernierJour"] = "2026-02-28", ["Entree.Motif"] = "Démission", [champ] = saisie };

        (await formulaire.EnvoyerAsync(PageDeFormulaire.Formulaire, valeurs)).DevraitRefuser(champ, saisie);
    }

    [Fact]
    public async Task Contact_AjouteCorrigeRetire()
    {
        var lieu = await jeu.AdherentAsync("Avec contact");
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        var formulaire = await assistant.AllerAsync($"/entreprises/{lieu.EntrepriseId}/contact");

        var refus = await formulaire.RemplirAsync(("Entree.Nom", "Durand"), ("Entree.Courriel", "pas une adresse"));
        var fiche = await refus.RemplirAsync(("Entree.Courriel", "durand@contact.example"));
        var lien = fiche.Document.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).First(h => h.Contains("/contact/", StringComparison.Ordinal));
        var retire = await (await assistant.AllerAsync(lien)).EnvoyerAsync("form[action*='handler=Retirer']");

        refus.DevraitRefuser("Entree.Courriel", "pas une adresse");
        refus.Valeur("Entree.Nom").ShouldBe("Durand");
        fiche.Texte.ShouldContain("durand@contact.example");
        retire.Texte.ShouldNotContain("durand@contact.example");
    }

    [Fact]
    public async Task Affectation_QuandLaListeAChangeEntreTemps_RedemandeAvantDEcrire()
    {
        var (ancienne, nouvelle) = (await jeu.EquipeAsync($"Ancienne {Jeu.Rang()}"), await jeu.EquipeAsync($"Nouvelle {Jeu.Rang()}"));
        var premier = await jeu.AdherentAsync("Premier affecté", equipe: ancienne);
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        var formulaire = await assistant.AllerAsync($"/etablissements/affecter?equipe={ancienne}");
        await jeu.AdherentAsync("Arrivé entre-temps", equipe: ancienne);

        var redemande = await formulaire.RemplirAsync(("Entree.EquipeId", nouvelle.ToString()));
        var avant = (await jeu.LieuAsync(premier.Id)).EquipeId;
        var faite = await redemande.RemplirAsync(("Entree.EquipeId", nouvelle.ToString()));

        redemande.Annonces.ShouldContain("La liste a changé entre-temps");
        avant.ShouldBe(ancienne);
        faite.Phrases().ShouldContain("2 établissements affectés");
        (await jeu.LieuAsync(premier.Id)).EquipeId.ShouldBe(nouvelle);
    }

    [Fact]
    public async Task Fermeture_AvantLOuverture_EstRefuseeAPresDuChamp()
    {
        var lieu = await jeu.AdherentAsync("Ferme mal");
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);

        var reponse = await (await assistant.AllerAsync($"/etablissements/{lieu.Id}/fermeture")).RemplirAsync(("Entree.DernierJour", "2001-01-01"));

        reponse.DevraitRefuser("Entree.DernierJour", "2001-01-01");
    }

    private static async Task<PageLue> PreparerSiretAsync(Navigateur qui, Etablissement lieu, string nouveau) =>
        await (await qui.AllerAsync($"/etablissements/{lieu.Id}/siret"))
            .RemplirAsync(("Entree.Siret", nouveau), ("Entree.Le", "2026-03-01"), ("Entree.Lieu", "ici"));
}

public sealed class EntreprisesSqliteTests(SocleSqlite socle) : EntreprisesTests(socle), IClassFixture<SocleSqlite>;

public sealed class EntreprisesPostgresqlTests(SoclePostgresql socle) : EntreprisesTests(socle), IClassFixture<SoclePostgresql>;
