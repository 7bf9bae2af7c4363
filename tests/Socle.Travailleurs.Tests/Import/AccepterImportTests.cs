using Microsoft.EntityFrameworkCore;
using Socle.Droit;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Envois;
using Socle.Technique.Traces;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Import;
using Socle.Travailleurs.Personnes;
using static Socle.Travailleurs.Tests.Import.Fichier;

namespace Socle.Travailleurs.Tests.Import;

public sealed class AccepterImportTests
{
    private static readonly string DeuxSalaries = De(
        Ligne(JeuImport.Delorme, "Marchand", "Lucie Anne", risques: "PLOMB", nir: Outils.Nirs.Lucie, sexe: "F"),
        Ligne(JeuImport.Petit, "Œuvrard", "Noël", naissance: "01/02/1981", debut: "15/09/2020", nature: "CDD", poste: "Menuisier", arret: "MALADIE", arretDebut: "10/01/2026"));

    [Theory, MemberData(nameof(JeuImport.Moteurs), MemberType = typeof(JeuImport))]
    public async Task Apercu_SalariesInconnus_LesAnnonceEtNEcritRien(Moteur moteur)
    {
        await using var jeu = await JeuImport.CreerAsync(moteur);
        var avant = await jeu.EtatAsync();

        var apercu = await jeu.ApercuAsync(DeuxSalaries);

        apercu.Etat.ShouldBe(EtatImport.Pret, apercu.Refus);
        (apercu.Lignes, apercu.ACreer, apercu.Refusees, apercu.Doublons).ShouldBe((2, 2, 0, 0));
        (await jeu.EtatAsync()).ShouldBe(avant);
    }

    [Theory, MemberData(nameof(JeuImport.Moteurs), MemberType = typeof(JeuImport))]
    public async Task Accepter_EcritPersonneContratPosteExpositionEtArret(Moteur moteur)
    {
        await using var jeu = await JeuImport.CreerAsync(moteur);

        var accepte = await jeu.ApercuPuisAccepterAsync(DeuxSalaries);

        accepte.Appliquees.ShouldBe(2);
        var lucie = await jeu.TravailleurAsync("Marchand");
        (lucie.Prenoms, lucie.Nir, lucie.Naissance, lucie.NomTri).ShouldBe(("Lucie Anne", Outils.Nirs.Lucie, new DateOnly(1990, 5, 12), "MARCHAND LUCIE"));
        var contrat = (await jeu.ContratsAsync(lucie.Id)).ShouldHaveSingleItem();
        (contrat.Debut, contrat.Nature, contrat.Fin).ShouldBe((new DateOnly(2024, 1, 8), TypeContrat.Cdi, null));
        (await jeu.PostesAsync(contrat.Id)).ShouldHaveSingleItem().Libelle.ShouldBe("Cariste");
        var plomb = (await jeu.ExpositionsAsync(contrat.Id)).ShouldHaveSingleItem();
        (plomb.Risque, plomb.Debut).ShouldBe((Risque.Plomb, new DateOnly(2024, 1, 8)));
        var noel = await jeu.TravailleurAsync("Œuvrard");
        var arret = (await jeu.ArretsAsync((await jeu.ContratsAsync(noel.Id)).Single().Id)).ShouldHaveSingleItem();
        (arret.Motif, arret.Debut, arret.Fin).ShouldBe((MotifArret.Maladie, new DateOnly(2026, 1, 10), null));
    }

    [Theory, MemberData(nameof(JeuImport.Moteurs), MemberType = typeof(JeuImport))]
    public async Task Accepter_LaisseUneTraceParEntrepriseEtAnnonceLesTravailleurs(Moteur moteur)
    {
        await using var jeu = await JeuImport.CreerAsync(moteur);

        await jeu.ApercuPuisAccepterAsync(DeuxSalaries);

        var lucie = await jeu.TravailleurAsync("Marchand");
        (await jeu.LireAsync(db => db.Set<EvenementAudit>().CountAsync(e => e.Processus == "declaration.accepter" && e.Objet == "entreprise"))).ShouldBe(2);
        (await jeu.LireAsync(db => db.Set<MessageSortant>().CountAsync(m => m.Contenu.Contains(lucie.Id.ToString())))).ShouldBe(1);
    }

    [Theory, MemberData(nameof(JeuImport.Moteurs), MemberType = typeof(JeuImport))]
    public async Task Accepter_LeMemeFichierDeuxFois_NeChangeRien(Moteur moteur)
    {
        await using var jeu = await JeuImport.CreerAsync(moteur);
        await jeu.ApercuPuisAccepterAsync(DeuxSalaries);
        var avant = await jeu.EtatAsync();

        var second = await jeu.ApercuAsync(DeuxSalaries);

        (second.Inchangees, second.ACreer, second.AModifier).ShouldBe((2, 0, 0));
        (await jeu.FaireAsync<AccepterImport, ImportDeclaration>(a => a.DemanderAsync(second.Id, false))).Refus.Code.ShouldBe("declaration.accepter.rien");
        (await jeu.EtatAsync()).ShouldBe(avant);
    }

    [Fact]
    public async Task Accepter_UneLigneRefusee_RetientSonEntrepriseEntiere()
    {
        await using var jeu = await JeuImport.CreerAsync();
        var fichier = De(
            Ligne(JeuImport.Delorme, "Marchand", "Lucie"),
            Ligne(JeuImport.Delorme, "Leroy", "Paul", naissance: "31/02/1980"),
            Ligne(JeuImport.Petit, "Garnier", "Zoé"));

        var accepte = await jeu.AccepterAsync(await jeu.ApercuAsync(fichier));

        accepte.Appliquees.ShouldBe(1);
        (await jeu.LireAsync(db => db.Set<Travailleur>().Select(t => t.NomNaissance).ToListAsync())).ShouldBe(["Garnier"]);
    }

    [Fact]
    public async Task Accepter_Partiel_LaissePasserLesAutresLignes()
    {
        await using var jeu = await JeuImport.CreerAsync();
        var fichier = De(Ligne(JeuImport.Delorme, "Marchand", "Lucie"), Ligne(JeuImport.Delorme, "Leroy", "Paul", naissance: "31/02/1980"));

        var accepte = await jeu.AccepterAsync(await jeu.ApercuAsync(fichier), partiel: true);

        accepte.Appliquees.ShouldBe(1);
        (await jeu.LireAsync(db => db.Set<Travailleur>().Select(t => t.NomNaissance).ToListAsync())).ShouldBe(["Marchand"]);
    }

    [Fact]
    public async Task Accepter_ToutesLesEntreprisesRetenues_EstRefuseEtDitQuoiFaire()
    {
        await using var jeu = await JeuImport.CreerAsync();
        var apercu = await jeu.ApercuAsync(De(Ligne(JeuImport.Delorme, "Marchand", "Lucie"), Ligne(JeuImport.Delorme, "Leroy", "Paul", naissance: "31/02/1980")));

        var demande = await jeu.FaireAsync<AccepterImport, ImportDeclaration>(a => a.DemanderAsync(apercu.Id, false));

        demande.Refus.Code.ShouldBe("declaration.accepter.retenues");
        (await jeu.ImportAsync(apercu.Id)).Etat.ShouldBe(EtatImport.Pret);
    }

    [Fact]
    public async Task Accepter_DeuxFois_LaSecondeEstRefusee()
    {
        await using var jeu = await JeuImport.CreerAsync();
        var accepte = await jeu.ApercuPuisAccepterAsync(DeuxSalaries);

        (await jeu.FaireAsync<AccepterImport, ImportDeclaration>(a => a.DemanderAsync(accepte.Id, false))).Refus.Code.ShouldBe("declaration.accepter.etat");
    }

    [Theory, MemberData(nameof(JeuImport.Moteurs), MemberType = typeof(JeuImport))]
    public async Task Accepter_DossierChangeDepuisLApercu_CetteEntrepriseEstARevoirLesAutresPassent(Moteur moteur)
    {
        await using var jeu = await JeuImport.CreerAsync(moteur);
        await jeu.ApercuPuisAccepterAsync(De(Ligne(JeuImport.Delorme, "Marchand", "Lucie")));
        var apercu = await jeu.ApercuAsync(De(Ligne(JeuImport.Delorme, "Marchand", "Lucie", fin: "27/02/2026", motifFin: "059"), Ligne(JeuImport.Petit, "Garnier", "Zoé")));
        var contrat = (await jeu.ContratsAsync((await jeu.TravailleurAsync("Marchand")).Id)).Single();
        (await jeu.FaireAsync<TerminerContrat, Id<Contrat>>(t => t.ExecuterAsync(new FinContrat { Contrat = contrat.Id, Fin = new(2026, 2, 20), Motif = "043" }))).EstSucces.ShouldBeTrue();

        var accepte = await jeu.AccepterAsync(apercu);

        (accepte.Etat, accepte.Appliquees).ShouldBe((EtatImport.Accepte, 1));
        (await jeu.ContratsAsync(contrat.TravailleurId)).Single().Fin.ShouldBe(new DateOnly(2026, 2, 20));
        (await jeu.LireAsync(db => db.Set<EntrepriseImportee>().Where(e => e.Etat == EtatEntrepriseImportee.ARevoir).Select(e => e.Motif).SingleAsync()))
            .ShouldNotBeNull().ShouldContain("ont changé depuis l’aperçu");
    }

    [Theory, MemberData(nameof(JeuImport.Moteurs), MemberType = typeof(JeuImport))]
    public async Task Accepter_DeuxApercusDuMemeFichier_PersonneNEstCreeDeuxFois(Moteur moteur)
    {
        await using var jeu = await JeuImport.CreerAsync(moteur);
        var un = await jeu.ApercuAsync(DeuxSalaries);
        var deux = await jeu.ApercuAsync(DeuxSalaries);
        foreach (var import in new[] { un, deux })
        {
            (await jeu.FaireAsync<AccepterImport, ImportDeclaration>(a => a.DemanderAsync(import.Id, false))).EstSucces.ShouldBeTrue();
        }

        await Task.WhenAll(jeu.TravaillerAsync(un.Id), jeu.TravaillerAsync(deux.Id));

        (await jeu.LireAsync(db => db.Set<Travailleur>().CountAsync())).ShouldBe(2);
        (await jeu.LireAsync(db => db.Set<Contrat>().CountAsync())).ShouldBe(2);
        ((await jeu.ImportAsync(un.Id)).Appliquees + (await jeu.ImportAsync(deux.Id)).Appliquees).ShouldBe(2);
    }

    [Theory, MemberData(nameof(JeuImport.Moteurs), MemberType = typeof(JeuImport))]
    public async Task Accepter_EnPlusieursLots_EcritToutEtUnePersonneDeDeuxEntreprisesUneSeuleFois(Moteur moteur)
    {
        await using var jeu = await JeuImport.CreerAsync(moteur, lignesParLot: 1);
        var fichier = De(
            Ligne(JeuImport.Delorme, "Marchand", "Lucie", nir: Outils.Nirs.Lucie),
            Ligne(JeuImport.Petit, "Marchand", "Lucie", nir: Outils.Nirs.Lucie, debut: "01/09/2025", nature: "CDD"),
            Ligne(JeuImport.Petit, "Garnier", "Zoé"));

        var accepte = await jeu.ApercuPuisAccepterAsync(fichier);

        accepte.Appliquees.ShouldBe(3);
        (await jeu.ContratsAsync((await jeu.TravailleurAsync("Marchand")).Id)).Count.ShouldBe(2);
    }
}
