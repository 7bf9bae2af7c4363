using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Socle.Dossier.Appareils;
using Socle.Dossier.Contenus;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Pieces;
using Socle.Dossier.Tests.Outils;
using Socle.Dossier.Tests.Visites;
using Socle.Dossier.Visites;
using Socle.Dossier.Visites.Sections;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Dossier.Tests.Appareils;

/// <summary>From the file of a machine to the file of a person: compared, then written whole or not at all.</summary>
public sealed class ImporterExamensTests
{
    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Importer_AudiogrammeDeLaPersonne_EcritLesMesuresEtGardeLeFichier(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, lucie) = (await monde.MedecinAsync(), await monde.TravailleurAsync());
        var octets = FichiersDEssai.Audiogramme(jour: "01/03/2026");

        (await ImporterAsync(monde, medecin, lucie, octets)).Valeur.ShouldBe(1);

        var elements = await monde.LireAsync(medecin, lucie);
        var audiogramme = elements.De<AudiogrammeEcrit>().Single();
        (audiogramme.Ecrit.Jour, audiogramme.Ecrit.Origine).ShouldBe((new DateOnly(2026, 3, 1), OrigineEcrit.Appareil));
        audiogramme.Contenu.Lu!.Seuils.Count.ShouldBe(8);
        var garde = elements.De<PieceDeSante>().Single().Contenu;
        (garde.Nature, garde.Fichier!.Taille, garde.Note).ShouldBe((NaturePiece.FichierAppareil, octets.Length, null));
        (await ImporterAsync(monde, medecin, lucie, octets)).Refus.ShouldBe(ImporterExamens.Deja);
        (await monde.VerifierAsync()).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Importer_AutreIdentite_VeutUneRaisonEtLaGarde(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, lucie) = (await monde.MedecinAsync(), await monde.TravailleurAsync());
        var octets = FichiersDEssai.Audiogramme(nom: "Durand", naissance: "04/05/1991");
        var lus = (await monde.DansLeDossierAsync(medecin, lucie, (s, d) => s.GetRequiredService<ImporterExamens>().LireAsync(d, octets))).Valeur;
        lus.Examens.Single().Concordance.Ecarts.ShouldBe(["le nom", "la date de naissance"]);

        (await ImporterAsync(monde, medecin, lucie, octets)).Refus.ShouldBe(ImporterExamens.Identite);
        (await monde.LireAsync(medecin, lucie)).ShouldBeEmpty();
        (await ImporterAsync(monde, medecin, lucie, octets, motif: "nom mal tapé à l’appareil, personne présente")).EstSucces.ShouldBeTrue();

        (await monde.LireAsync(medecin, lucie)).De<PieceDeSante>().Single().Contenu.Note!.ShouldContain("nom mal tapé");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Importer_PlusieursPersonnes_NeGardeQueLesExamensDeCelleCi(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, lucie, paul) = (await monde.MedecinAsync(), await monde.TravailleurAsync(), await monde.TravailleurAsync("Absent"));
        var lignes = Encoding.UTF8.GetString(FichiersDEssai.Audiogramme()) + Encoding.UTF8.GetString(FichiersDEssai.Audiogramme(nom: "Durand", prenom: "Zoé")).Split('\n')[1] + "\n";
        var octets = Encoding.UTF8.GetBytes(lignes);

        (await ImporterAsync(monde, medecin, paul, octets, motif: "forcé")).Refus.ShouldBe(ImporterExamens.AutresPersonnes);
        (await ImporterAsync(monde, medecin, lucie, octets)).Valeur.ShouldBe(1);

        var piece = (await monde.LireAsync(medecin, lucie)).De<PieceDeSante>().Single();
        var garde = await monde.DansLeDossierAsync(medecin, lucie, async (s, d) => await TexteAsync((await s.GetRequiredService<LirePieces>().UnAsync(d, piece.Ecrit.ElementId, null, default))!));
        garde.ShouldNotContain("Durand");
        garde.ShouldContain("OD 4000");
        (await ImporterAsync(monde, medecin, lucie, octets)).Refus.ShouldBe(ImporterExamens.Deja);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Importer_FichiersFaux_DitPourquoiSansRienEcrire(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, lucie) = (await monde.MedecinAsync(), await monde.TravailleurAsync());

        (await ImporterAsync(monde, medecin, lucie, [])).Refus.Code.ShouldBe("appareil.vide");
        (await ImporterAsync(monde, medecin, lucie, FichiersDEssai.Eicar)).Refus.ShouldBe(ImporterExamens.Programme);
        (await ImporterAsync(monde, medecin, lucie, Encoding.UTF8.GetBytes("bonjour"))).EstRefus.ShouldBeTrue();
        (await ImporterAsync(monde, medecin, lucie, FichiersDEssai.Audiogramme(jour: "03/03/2026"))).Refus.ShouldBe(ImporterExamens.AVenir);
        (await ImporterAsync(monde, medecin, lucie, FichiersDEssai.Audiogramme(), voulus: [])).Refus.ShouldBe(ImporterExamens.Aucun);
        (await ImporterAsync(monde, medecin, lucie, FichiersDEssai.Audiogramme(seuil: 150))).Refus.ShouldBe(ImporterExamens.AucuneMesure);

        (await monde.LireAsync(medecin, lucie)).ShouldBeEmpty();
        (await ImporterAsync(monde, medecin, lucie, FichiersDEssai.Audiogramme(jour: "02/03/2026"))).EstSucces.ShouldBeTrue("today is not to come");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Importer_DepuisLaVisite_RemplitCeQuiEstVideEtNEcraseRien(Moteur moteur)
    {
        await using var monde = await MondeVisite.OuvrirAsync(moteur);
        var visite = await monde.OuverteAsync();
        await monde.TaperAsync(monde.Infirmier, visite, SectionVisite.Mesures, ("commentaire", "assise"));

        (await ImporterAsync(monde.Monde, monde.Infirmier, monde.Lucie, FichiersDEssai.Tension(), visite: visite)).EstSucces.ShouldBeTrue();

        var ecran = await monde.LireAsync(monde.Infirmier, visite);
        var tape = ecran.Brouillons.Single(b => b.Section == SectionVisite.Mesures).Saisie;
        (tape["systolique"], tape["poids"], tape["commentaire"]).ShouldBe(("135", "70,5", "assise"));
        ecran.Elements.De<Constantes>().ShouldBeEmpty("they are in what is being typed");
        ecran.Elements.De<ResultatsEcrits>().Single().Ecrit.VisiteId.ShouldBe(visite);
        // Another value typed for the same measure: both are kept, neither replaces the other.
        (await ImporterAsync(monde.Monde, monde.Infirmier, monde.Lucie, FichiersDEssai.Tension(haut: 150), visite: visite)).EstSucces.ShouldBeTrue();
        ecran = await monde.LireAsync(monde.Infirmier, visite);
        ecran.Brouillons.Single(b => b.Section == SectionVisite.Mesures).Saisie["systolique"].ShouldBe("135");
        ecran.Elements.De<Constantes>().Single().Contenu.Systolique.ShouldBe(150);
        (await monde.AbandonnerAsync(monde.Infirmier, visite)).Refus.ShouldBe(RefusVisite.Ecrite);
        (await ImporterAsync(monde.Monde, monde.Medecin, monde.Lucie, FichiersDEssai.Audiogramme(), visite: visite)).EstRefus.ShouldBeTrue("someone else's visit");
    }

    private static Task<Resultat<int>> ImporterAsync(
        MondeDossier monde, Soignant qui, Travailleur de, byte[] octets, int[]? voulus = null, string? motif = null, Id<VisiteMedicale>? visite = null) =>
        monde.DansLeDossierAsync(qui, de, async (s, d) =>
        {
            // As the page carries it from the preview to the acceptance.
            var rendus = ImporterExamens.Deballer(d, ImporterExamens.Emballer(d, octets)).Valeur;
            return await s.GetRequiredService<ImporterExamens>().ExecuterAsync(d, rendus, voulus ?? [0, 1, 2], motif, visite);
        });

    private static async Task<string> TexteAsync(FichierLu lu)
    {
        var texte = new StringBuilder();
        await foreach (var part in lu.Octets)
        {
            texte.Append(Encoding.UTF8.GetString(part));
        }
        return texte.ToString();
    }
}
