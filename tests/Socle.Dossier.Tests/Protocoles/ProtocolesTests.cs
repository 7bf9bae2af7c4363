using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Contenus;
using Socle.Dossier.Protocoles;
using Socle.Dossier.Tests.Visites;
using Socle.Dossier.Visites.Sections;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;

namespace Socle.Dossier.Tests.Protocoles;

/// <summary>A protocol from its draft to the file: written by doctors, applied to the visit, sealed with its version.</summary>
public sealed class ProtocolesTests
{
    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Publier_PuisVisite_DemandeEtScelleAvecLaVersion(Moteur moteur)
    {
        await using var monde = await MondeVisite.OuvrirAsync(moteur);
        var p = await monde.PublieAsync(MondeProtocole.Bruit);
        var visite = await monde.OuverteAsync();
        var demande = (await monde.DemandesAsync(monde.Infirmier, visite)).ShouldHaveSingleItem();
        demande.Pourquoi.ShouldBe(["ce genre de visite"]);
        await monde.TaperAsync(monde.Infirmier, visite, SectionVisite.Mesures, ("systolique", "120"), ("diastolique", "80"));
        (await monde.RepondreAsync(monde.Infirmier, visite,
            (PartieProtocoles.Question(p, "Q1"), "oui"), (PartieProtocoles.Question(p, "Q2"), "un peu"), (PartieProtocoles.Question(p, "Q3"), "6,5"),
            (PartieProtocoles.Raison(p, "AUDIOMETRIE"), "cabine en panne"), (PartieProtocoles.Conseil(p, "C1"), "oui"))).EstSucces.ShouldBeTrue();

        (await monde.ConclureAsync(monde.Infirmier, visite)).EstSucces.ShouldBeTrue();

        var suivi = (await monde.SuivisAsync()).ShouldHaveSingleItem();
        (suivi.Famille, suivi.Version, suivi.Titre).ShouldBe((p.Famille.ToString(), 1, "Bruit"));
        suivi.Reponses.ShouldBe([new("Q1", "Porte ses bouchons", "oui", null), new("Q2", "Gêne", "un peu", null), new("Q3", "Heures de bruit", "6,5", "heures")]);
        suivi.Mesures.Select(m => (m.Code, m.Etat, m.Raison)).ShouldBe([("AUDIOMETRIE", EtatMesure.NonFaite, "cabine en panne"), ("TENSION", EtatMesure.Faite, null)], "what « Mesures » holds is done without a tick");
        (await monde.Monde.LireAsync(monde.Medecin, monde.Lucie)).Select(e => e.Contenu).OfType<Conseil>().Single().FicheRemise.ShouldBeTrue();
        (await monde.BrouillonsAsync()).ShouldBe(0);
        (await monde.Monde.VerifierAsync()).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Conclure_SansRienRepondre_NeBloquePasEtLeDit(Moteur moteur)
    {
        await using var monde = await MondeVisite.OuvrirAsync(moteur);
        await monde.PublieAsync(MondeProtocole.Bruit);
        var visite = await monde.OuverteAsync();

        (await monde.ConclureAsync(monde.Infirmier, visite)).EstSucces.ShouldBeTrue();

        var suivi = (await monde.SuivisAsync()).ShouldHaveSingleItem();
        suivi.Reponses.ShouldBeEmpty();
        suivi.Mesures.ShouldAllBe(m => m.Etat == EtatMesure.NonDite);
    }

    [Fact]
    public async Task Visite_DansLaPeriode_MontreDejaFaitAvecSaDate()
    {
        await using var monde = await MondeVisite.OuvrirAsync(Moteur.Sqlite);
        var p = await monde.PublieAsync(MondeProtocole.Bruit);
        var premiere = await monde.OuverteAsync();
        await monde.RepondreAsync(monde.Infirmier, premiere, (PartieProtocoles.Question(p, "Q1"), "non"), (PartieProtocoles.Mesure(p, "AUDIOMETRIE"), PartieProtocoles.Faite), (PartieProtocoles.Mesure(p, "TENSION"), PartieProtocoles.Faite));
        (await monde.ConclureAsync(monde.Infirmier, premiere)).EstSucces.ShouldBeTrue();

        var seconde = (await monde.DemandesAsync(monde.Infirmier, await monde.OuverteAsync())).Single();

        var quand = (monde.Aujourdhui, monde.Aujourdhui.AddMonths(24));
        seconde.DejaFaits.ShouldBe(new Dictionary<string, (DateOnly, DateOnly)>
        {
            [PartieProtocoles.Question(p, "Q1")] = quand,
            [PartieProtocoles.Mesure(p, "AUDIOMETRIE")] = quand,
        }, ignoreOrder: true, "blood pressure is asked at each visit");
    }

    [Theory]
    [InlineData("2026-03-02", true), InlineData("2026-03-03", true), InlineData("2026-03-01", false)]
    public async Task Publier_PremiereVersion_AujourdhuiAuPlusTot(string du, bool accepte)
    {
        await using var monde = await MondeVisite.OuvrirAsync(Moteur.Sqlite);
        var id = (await monde.EcrireAsync(monde.Medecin, MondeProtocole.Bruit)).Valeur;

        var publie = await monde.PublierAsync(monde.Medecin, id, DateOnly.Parse(du, System.Globalization.CultureInfo.InvariantCulture));

        publie.EstSucces.ShouldBe(accepte);
        if (!accepte)
        {
            (publie.Refus.Code, publie.Refus.Champ).ShouldBe(("protocole.du", "Du"));
        }
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task NouvelleVersion_GardeLesCodesEtCommenceDemain(Moteur moteur)
    {
        await using var monde = await MondeVisite.OuvrirAsync(moteur);
        var v1 = await monde.PublieAsync(MondeProtocole.Bruit);
        var v2 = (await monde.NouvelleVersionAsync(monde.Medecin, v1.Id)).Valeur;
        (await monde.NouvelleVersionAsync(monde.Medecin, v1.Id)).Refus.ShouldBe(RefusProtocole.DejaUnBrouillon);
        var saisie = SaisieDeProtocole.De("Bruit", (await monde.ProtocoleAsync(v2)).Contenu);
        saisie.Questions.RemoveAt(1);
        saisie.Questions.Add(new() { Libelle = "Acouphènes" });

        (await monde.EcrireAsync(monde.Medecin, saisie, v2, 1)).EstSucces.ShouldBeTrue();
        (await monde.EcrireAsync(monde.Medecin, saisie, v2, 1)).Refus.ShouldBe(RefusProtocole.Change, "a colleague saved meanwhile");

        (await monde.ProtocoleAsync(v2)).Contenu.Questions.Select(q => (q.Code, q.Libelle)).ShouldBe([("Q1", "Porte ses bouchons"), ("Q3", "Heures de bruit"), ("Q4", "Otoscopie vue"), ("Q5", "Acouphènes")], "a code never means two things");
        (await monde.PublierAsync(monde.Medecin, v2, monde.Aujourdhui, 2)).Refus.Code.ShouldBe("protocole.du", "the visits of today see one version");
        (await monde.PublierAsync(monde.Medecin, v2, monde.Aujourdhui.AddDays(1), 2)).EstSucces.ShouldBeTrue();
        (await monde.EcrireAsync(monde.Medecin, saisie, v2, 2)).Refus.ShouldBe(RefusProtocole.Publie);
        (await monde.DemandesAsync(monde.Infirmier, await monde.OuverteAsync())).Single().Protocole.Id.ShouldBe(v1.Id);
        monde.Monde.Services.Horloge.Avancer(TimeSpan.FromDays(1));
        (await monde.DemandesAsync(monde.Infirmier, await monde.OuverteAsync())).Single().Protocole.Id.ShouldBe(v2);
        (await monde.Monde.VerifierAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Retirer_DemainAuPlusTotAvecUneRaison()
    {
        await using var monde = await MondeVisite.OuvrirAsync(Moteur.Sqlite);
        var p = await monde.PublieAsync(MondeProtocole.Bruit);

        (await monde.RetirerAsync(monde.Medecin, p.Id, monde.Aujourdhui)).Refus.Code.ShouldBe("protocole.retrait");
        (await monde.RetirerAsync(monde.Medecin, p.Id, monde.Aujourdhui.AddDays(1), " ")).Refus.ShouldBe(RefusProtocole.SansMotif);
        (await monde.RetirerAsync(monde.Medecin, p.Id, monde.Aujourdhui.AddDays(1))).EstSucces.ShouldBeTrue();
        (await monde.RetirerAsync(monde.Medecin, p.Id, monde.Aujourdhui.AddDays(1))).Refus.ShouldBe(RefusProtocole.DejaRetire);

        (await monde.DemandesAsync(monde.Infirmier, await monde.OuverteAsync())).ShouldHaveSingleItem("still the day before");
        monde.Monde.Services.Horloge.Avancer(TimeSpan.FromDays(1));
        (await monde.DemandesAsync(monde.Infirmier, await monde.OuverteAsync())).ShouldBeEmpty();
    }

    [Fact]
    public async Task Publier_Incomplet_DitCeQuiManque()
    {
        await using var monde = await MondeVisite.OuvrirAsync(Moteur.Sqlite);
        var sansPortee = (await monde.EcrireAsync(monde.Medecin, new() { Titre = "x", Questions = [new() { Libelle = "q" }] })).Valeur;
        var vide = (await monde.EcrireAsync(monde.Medecin, new() { Titre = "x", Expositions = ["BRUIT"] })).Valeur;

        (await monde.PublierAsync(monde.Medecin, sansPortee, monde.Aujourdhui)).Refus.ShouldBe(RefusProtocole.SansPortee);
        (await monde.PublierAsync(monde.Medecin, vide, monde.Aujourdhui)).Refus.ShouldBe(RefusProtocole.Vide);
        (await monde.EcrireAsync(monde.Medecin, new() { Titre = " ", Expositions = ["INCONNUE"], AgeMin = 50, AgeMax = 40, Questions = [new() { Libelle = "q", Nature = NatureReponse.Choix, Choix = "un seul", Mois = 0 }] }))
            .Refus.Tous.Select(r => r.Champ).ShouldBe(["Titre", "Expositions", "AgeMin", "Questions", "Questions[0].Choix"]);
    }

    [Theory]
    [InlineData(Role.Medecin, Metier.Medecin, true), InlineData(Role.MedecinCoordonnateur, Metier.Medecin, true), InlineData(Role.Collaborateur, Metier.Collaborateur, false)]
    [InlineData(Role.Interne, Metier.Interne, false), InlineData(Role.Infirmier, Metier.Infirmier, false)]
    public async Task Ecrire_SelonLeRole_MedecinsSeuls(Role role, Metier metier, bool accepte)
    {
        await using var monde = await MondeVisite.OuvrirAsync(Moteur.Sqlite);
        var qui = await monde.Monde.SoignantAsync(role, metier);
        var publie = await monde.PublieAsync(MondeProtocole.Bruit);

        var ecrit = await monde.EcrireAsync(qui, MondeProtocole.Bruit);

        ecrit.EstSucces.ShouldBe(accepte);
        if (!accepte)
        {
            ecrit.Refus.ShouldBe(RefusProtocole.MedecinSeul);
            (await monde.PublierAsync(qui, publie.Id, monde.Aujourdhui)).Refus.ShouldBe(RefusProtocole.MedecinSeul);
            (await monde.RetirerAsync(qui, publie.Id, monde.Aujourdhui.AddDays(1))).Refus.ShouldBe(RefusProtocole.MedecinSeul);
        }
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Repondre_NombreFaux_RefuseAConclureEtGardeTout(Moteur moteur)
    {
        await using var monde = await MondeVisite.OuvrirAsync(moteur);
        var p = await monde.PublieAsync(MondeProtocole.Bruit);
        var visite = await monde.OuverteAsync();
        await monde.RepondreAsync(monde.Infirmier, visite, (PartieProtocoles.Question(p, "Q3"), "beaucoup"), (PartieProtocoles.Question(p, "Q2"), "autre"), ("inconnu", "x"));

        var refus = (await monde.ConclureAsync(monde.Infirmier, visite)).Refus;

        refus.Tous.Select(r => r.Champ).ShouldBe([$"s13.{PartieProtocoles.Question(p, "Q2")}", $"s13.{PartieProtocoles.Question(p, "Q3")}"]);
        (await monde.BrouillonsAsync()).ShouldBe(1);
        (await monde.ContenusAsync()).ShouldAllBe(c => !c.Contains("beaucoup"), "sealed as any draft");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Exposition_DeclareeOuAuDossier_Concerne(Moteur moteur)
    {
        await using var monde = await MondeVisite.OuvrirAsync(moteur);
        await monde.PublieAsync(new() { Titre = "Chimique", Expositions = ["CHIMIQUE"], Questions = [new() { Libelle = "q" }] });
        await monde.PublieAsync(new() { Titre = "Bruit", Expositions = ["BRUIT"], Questions = [new() { Libelle = "q" }] });
        (await monde.DemandesAsync(monde.Infirmier, await monde.OuverteAsync())).ShouldBeEmpty();
        var contrat = await monde.Monde.Services.LireAsync(db => db.Set<Contrat>().AsNoTracking().SingleAsync(c => c.TravailleurId == monde.Lucie.Id));
        await monde.Monde.Service.AjouterAsync(new Exposition { Id = Id<Exposition>.Nouveau(), ContratId = contrat.Id, Risque = Risque.Amiante, Debut = monde.Aujourdhui });
        await monde.Monde.EcrireAsync(monde.Medecin, monde.Lucie, new ExpositionConstatee(new("libre", "", "", "bruit"), null, null, Intensite.Reguliere, null, null));
        await monde.Monde.EcrireAsync(monde.Medecin, monde.Lucie, new ExpositionConstatee(new("libre", "", "", "un mot à soi"), null, null, Intensite.Reguliere, null, null));

        var demandes = await monde.DemandesAsync(monde.Infirmier, await monde.OuverteAsync());

        demandes.Select(d => (d.Protocole.Ligne.Titre, string.Join("", d.Pourquoi))).ShouldBe([("Bruit", "bruit (noté au dossier)"), ("Chimique", "Amiante (déclaré par l’employeur)")]);
    }

    [Fact]
    public async Task Ligne_ChangeeALaMain_EstVue()
    {
        await using var monde = await MondeVisite.OuvrirAsync(Moteur.Sqlite);
        var p = await monde.PublieAsync(MondeProtocole.Bruit);
        (await monde.Monde.VerifierAsync()).ShouldBeEmpty();

        await monde.Monde.ALaMainAsync($"UPDATE protocole_de_suivi SET titre = 'Autre' WHERE id = {p.Id.Valeur}");

        (await monde.Monde.VerifierAsync()).ShouldContain(a => a.Table == "protocole_de_suivi");
    }

    [Fact]
    public void Modeles_SontCompletsSaufLeurSignature()
    {
        foreach (var modele in ModelesDeProtocole.Tous)
        {
            var relu = SaisieDeProtocole.De(modele.Titre, modele.Contenu).Lire([]);
            relu.EstSucces.ShouldBeTrue(modele.Cle);
            relu.Valeur.EnJson().ShouldBe(modele.Contenu.EnJson());
            modele.Contenu.Portee.EstVide.ShouldBeFalse();
            modele.Contenu.Questions.Select(q => q.Mois).Concat(modele.Contenu.Mesures.Select(m => m.Mois)).Concat(modele.Contenu.Conseils.Select(c => c.Mois)).ShouldAllBe(m => m == null, "how often is the service's choice");
            ContenuProtocole.Lire(modele.Contenu.EnJson()).EnJson().ShouldBe(modele.Contenu.EnJson());
        }
    }
}
