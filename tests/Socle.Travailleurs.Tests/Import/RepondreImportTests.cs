using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Travailleurs.Import;
using Socle.Travailleurs.Personnes;
using static Socle.Travailleurs.Tests.Import.Fichier;

namespace Socle.Travailleurs.Tests.Import;

/// <summary>Lucie Anne Marchand, born on 12 May 1990, works for Delorme.</summary>
public sealed class RepondreImportTests
{
    private static async Task<JeuImport> AvecLucieAsync(Moteur moteur = Moteur.Sqlite, string nir = "")
    {
        var jeu = await JeuImport.CreerAsync(moteur);
        await jeu.ApercuPuisAccepterAsync(De(Ligne(JeuImport.Delorme, "Marchand", "Lucie Anne", nir: nir)));
        return jeu;
    }

    [Theory]
    [InlineData("Lucie Anne", "Marchand", "12/05/1990", "Nom et prénom inversés")]
    [InlineData("Marchand", "Lucie", "12/05/1990", "Un nom ou un prénom en moins")]
    [InlineData("Marchant", "Lucie Anne", "12/05/1990", "Une ou deux lettres de différence")]
    [InlineData("Marchand", "Lucie Anne", "05/12/1990", "dates de naissance voisines")]
    [InlineData("MARCHAND", "Lucie-Anne", "12/05/1990", "Mêmes nom et prénom")]
    public async Task Apercu_PersonneQuiRessemble_EstProposeeJamaisConfondue(string nom, string prenoms, string naissance, string raison)
    {
        await using var jeu = await AvecLucieAsync();

        var apercu = await jeu.ApercuAsync(De(Ligne(JeuImport.Petit, nom, prenoms, naissance, debut: "01/09/2025")));

        apercu.Doublons.ShouldBe(1);
        var ligne = await jeu.LigneAsync(apercu, 2);
        ligne.Motif.ShouldNotBeNull().ShouldContain(raison);
        ligne.Candidats.ShouldNotBeNull().ShouldContain((await jeu.TravailleurAsync("Marchand")).Id.ToString());
    }

    [Fact]
    public async Task Apercu_MemesNomsMemeNaissanceDansLaMemeEntreprise_EstLaMemePersonne()
    {
        await using var jeu = await AvecLucieAsync();

        var apercu = await jeu.ApercuAsync(De(Ligne(JeuImport.Delorme, "MARCHAND", "lucie-anne", poste: "Cariste")));

        (apercu.Doublons, apercu.Inchangees).ShouldBe((0, 1));
    }

    [Fact]
    public async Task Apercu_MemeNumeroAutreNom_EstUnDoute()
    {
        await using var jeu = await AvecLucieAsync(nir: Outils.Nirs.Lucie);

        var apercu = await jeu.ApercuAsync(De(Ligne(JeuImport.Petit, "Dubosc", "Marie", "12/05/1990", nir: Outils.Nirs.Lucie)));

        apercu.Doublons.ShouldBe(1);
        (await jeu.LigneAsync(apercu, 2)).Motif.ShouldNotBeNull().ShouldContain("Même numéro de sécurité sociale, mais un autre nom");
    }

    [Theory, MemberData(nameof(JeuImport.Moteurs), MemberType = typeof(JeuImport))]
    public async Task Repondre_MemePersonne_LuiOuvreUnContrat(Moteur moteur)
    {
        await using var jeu = await AvecLucieAsync(moteur);
        var lucie = await jeu.TravailleurAsync("Marchand");
        var apercu = await jeu.ApercuAsync(De(Ligne(JeuImport.Petit, "Marchant", "Lucie Anne", debut: "01/09/2025")));

        var relu = await jeu.RepondreAsync(apercu, new ReponseDonnee((await jeu.LigneAsync(apercu, 2)).Id, ReponseLigne.MemePersonne, lucie.Id));

        (relu.Etat, relu.Doublons, relu.ACreer).ShouldBe((EtatImport.Pret, 0, 1));
        (await jeu.AccepterAsync(relu)).Appliquees.ShouldBe(1);
        (await jeu.ContratsAsync(lucie.Id)).Count.ShouldBe(2);
        (await jeu.LireAsync(db => db.Set<Travailleur>().CountAsync())).ShouldBe(1);
    }

    [Theory, MemberData(nameof(JeuImport.Moteurs), MemberType = typeof(JeuImport))]
    public async Task Repondre_AutrePersonne_EnCreeUne(Moteur moteur)
    {
        await using var jeu = await AvecLucieAsync(moteur);
        var apercu = await jeu.ApercuAsync(De(Ligne(JeuImport.Petit, "Marchant", "Lucie Anne", debut: "01/09/2025")));

        var relu = await jeu.RepondreAsync(apercu, new ReponseDonnee((await jeu.LigneAsync(apercu, 2)).Id, ReponseLigne.AutrePersonne));

        (relu.Doublons, relu.ACreer).ShouldBe((0, 1));
        (await jeu.AccepterAsync(relu)).Appliquees.ShouldBe(1);
        (await jeu.LireAsync(db => db.Set<Travailleur>().CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task Repondre_AutrePersonneMaisMemeNumero_EstUneLigneACorriger()
    {
        await using var jeu = await AvecLucieAsync(nir: Outils.Nirs.Lucie);
        var apercu = await jeu.ApercuAsync(De(Ligne(JeuImport.Petit, "Dubosc", "Marie", "12/05/1990", nir: Outils.Nirs.Lucie)));

        var relu = await jeu.RepondreAsync(apercu, new ReponseDonnee((await jeu.LigneAsync(apercu, 2)).Id, ReponseLigne.AutrePersonne));

        (relu.Doublons, relu.Refusees).ShouldBe((0, 1));
        (await jeu.LigneAsync(relu, 2)).Motif.ShouldNotBeNull().ShouldContain("déjà celui d’une autre personne");
    }

    [Fact]
    public async Task Repondre_MemePersonneQueCelleDUneAutreLigneDuFichier_NEnCreeQuUne()
    {
        await using var jeu = await JeuImport.CreerAsync();
        var apercu = await jeu.ApercuAsync(De(
            Ligne(JeuImport.Delorme, "Marchand", "Lucie"),
            Ligne(JeuImport.Petit, "Marchant", "Lucie", debut: "01/09/2025")));
        var ligne = await jeu.LigneAsync(apercu, 3);
        var candidate = (await jeu.LigneAsync(apercu, 2)).TravailleurId!.Value;

        var relu = await jeu.RepondreAsync(apercu, new ReponseDonnee(ligne.Id, ReponseLigne.MemePersonne, candidate));

        (await jeu.AccepterAsync(relu)).Appliquees.ShouldBe(2);
        var lucie = (await jeu.LireAsync(db => db.Set<Travailleur>().ToListAsync())).ShouldHaveSingleItem();
        (await jeu.ContratsAsync(lucie.Id)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Repondre_LaReponseSurvitAUneNouvelleLecture_EtPeutChanger()
    {
        await using var jeu = await AvecLucieAsync();
        var lucie = await jeu.TravailleurAsync("Marchand");
        var apercu = await jeu.ApercuAsync(De(Ligne(JeuImport.Petit, "Marchant", "Lucie Anne", debut: "01/09/2025"), Ligne(JeuImport.Petit, "Marchend", "Lucie Anne", debut: "01/10/2025")));
        await jeu.RepondreAsync(apercu, new ReponseDonnee((await jeu.LigneAsync(apercu, 2)).Id, ReponseLigne.MemePersonne, lucie.Id));

        var relu = await jeu.RepondreAsync(apercu, new ReponseDonnee((await jeu.LigneAsync(apercu, 3)).Id, ReponseLigne.AutrePersonne));

        var premiere = await jeu.LigneAsync(relu, 2);
        (premiere.Issue, premiere.Reponse, premiere.TravailleurId).ShouldBe((IssueLigne.CreerContrat, ReponseLigne.MemePersonne, lucie.Id));
        var change = await jeu.RepondreAsync(relu, new ReponseDonnee(premiere.Id, ReponseLigne.AutrePersonne));
        (await jeu.LigneAsync(change, 2)).Issue.ShouldBe(IssueLigne.Creer);
    }

    [Fact]
    public async Task Repondre_QuelquUnQuiNEstPasCandidat_EstRefuse()
    {
        await using var jeu = await AvecLucieAsync();
        var apercu = await jeu.ApercuAsync(De(Ligne(JeuImport.Petit, "Marchant", "Lucie Anne", debut: "01/09/2025")));
        var ligne = await jeu.LigneAsync(apercu, 2);

        var resultat = await jeu.FaireAsync<RepondreImport, ImportDeclaration>(r =>
            r.RepondreAsync(apercu.Id, [new ReponseDonnee(ligne.Id, ReponseLigne.MemePersonne, Id<Travailleur>.Nouveau())]));

        resultat.Refus.Code.ShouldBe("declaration.repondre.question");
    }

    [Theory, MemberData(nameof(JeuImport.Moteurs), MemberType = typeof(JeuImport))]
    public async Task Complet_AbsentDuFichier_EstProposeALaClotureEtClosSurReponse(Moteur moteur)
    {
        await using var jeu = await JeuImport.CreerAsync(moteur);
        await jeu.ApercuPuisAccepterAsync(De(Ligne(JeuImport.Delorme, "Marchand", "Lucie"), Ligne(JeuImport.Delorme, "Leroy", "Paul", "03/03/1975"), Ligne(JeuImport.Petit, "Garnier", "Zoé")));
        var complet = new Depot { NomFichier = "mars.csv", Complet = true };

        var apercu = await jeu.ApercuAsync(De(Ligne(JeuImport.Delorme, "Marchand", "Lucie")), complet);

        (apercu.Lignes, apercu.Inchangees, apercu.CloturesProposees).ShouldBe((1, 1, 1));
        var absente = (await jeu.LignesAsync(apercu)).Single(l => l.Issue == IssueLigne.ClotureProposee);
        var repondu = await jeu.RepondreAsync(apercu, new ReponseDonnee(absente.Id, ReponseLigne.Cloturer));
        (repondu.Etat, repondu.CloturesProposees, repondu.ACloturer).ShouldBe((EtatImport.Pret, 0, 1));
        var avant = await jeu.EtatAsync();
        var accepte = await jeu.AccepterAsync(repondu);
        accepte.Appliquees.ShouldBe(1);
        (await jeu.ContratsAsync((await jeu.TravailleurAsync("Leroy")).Id)).Single().Fin.ShouldBe(new DateOnly(2026, 3, 1));
        (await jeu.ContratsAsync((await jeu.TravailleurAsync("Garnier")).Id)).Single().Fin.ShouldBeNull();
        (await jeu.AnnulerAsync(accepte)).Etat.ShouldBe(EtatImport.Annule);
        (await jeu.EtatAsync()).ShouldBe(avant);
    }

    [Fact]
    public async Task Complet_SansReponse_NeClotRien()
    {
        await using var jeu = await JeuImport.CreerAsync();
        await jeu.ApercuPuisAccepterAsync(De(Ligne(JeuImport.Delorme, "Marchand", "Lucie"), Ligne(JeuImport.Delorme, "Leroy", "Paul", "03/03/1975")));
        var apercu = await jeu.ApercuAsync(De(Ligne(JeuImport.Delorme, "Marchand", "Lucie", poste: "Cheffe de quai")), new Depot { NomFichier = "mars.csv", Complet = true });

        await jeu.AccepterAsync(apercu);

        (await jeu.ContratsAsync((await jeu.TravailleurAsync("Leroy")).Id)).Single().Fin.ShouldBeNull();
    }

    [Fact]
    public async Task Complet_LigneRefuseeQuiPeutParlerDeLui_NeLeDitPasAbsent()
    {
        await using var jeu = await JeuImport.CreerAsync();
        await jeu.ApercuPuisAccepterAsync(De(Ligne(JeuImport.Delorme, "Marchand", "Lucie"), Ligne(JeuImport.Delorme, "Leroy", "Paul", "03/03/1975")));

        var apercu = await jeu.ApercuAsync(De(Ligne(JeuImport.Delorme, "Marchand", "Lucie"), Ligne(JeuImport.Delorme, "Leroy", "Paul", "31/02/1975")),
            new Depot { NomFichier = "mars.csv", Complet = true });

        (apercu.Refusees, apercu.CloturesProposees).ShouldBe((1, 0));
    }

    [Fact]
    public async Task Clotures_ToutesDUnCoup_SontClosesALAcceptation()
    {
        await using var jeu = await JeuImport.CreerAsync();
        await jeu.ApercuPuisAccepterAsync(De(Ligne(JeuImport.Delorme, "Marchand", "Lucie"), Ligne(JeuImport.Delorme, "Leroy", "Paul", "03/03/1975"), Ligne(JeuImport.Delorme, "Garnier", "Zoé")));
        var apercu = await jeu.ApercuAsync(De(Ligne(JeuImport.Delorme, "Marchand", "Lucie")), new Depot { NomFichier = "mars.csv", Complet = true });

        var repondu = await jeu.FaireAsync<RepondreImport, ImportDeclaration>(r => r.CloturesAsync(apercu.Id, cloturer: true));

        (repondu.Valeur.ACloturer, repondu.Valeur.CloturesProposees).ShouldBe((2, 0));
        (await jeu.AccepterAsync(apercu)).Appliquees.ShouldBe(2);
    }
}
