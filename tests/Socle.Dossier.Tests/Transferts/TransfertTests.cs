using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Socle.Dossier.Acces;
using Socle.Dossier.Appareils;
using Socle.Dossier.Contenus;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Pieces;
using Socle.Dossier.Tests.Outils;
using Socle.Dossier.Transferts;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Dossier.Tests.Transferts;

/// <summary>A file goes from one service to another and is the same there.</summary>
public sealed class TransfertTests
{
    private static readonly DemandeDeTransfert Demande = new("Santé Travail Ouest", "dmst@ouest.exemple", new(2026, 3, 1));

    public static TheoryData<Moteur, Moteur> Voyages => new() { { Moteur.Sqlite, Moteur.Postgresql }, { Moteur.Postgresql, Moteur.Sqlite }, { Moteur.Sqlite, Moteur.Sqlite } };

    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Voyages))]
    public async Task Transferer_PuisRecevoir_RendLeMemeDossier(Moteur de, Moteur vers)
    {
        await using var ici = await MondeDossier.OuvrirAsync(de);
        await using var ailleurs = await MondeDossier.OuvrirAsync(vers);
        var (medecin, lucie) = (await ici.MedecinAsync(), await ici.TravailleurAsync());
        await RemplirAsync(ici, medecin, lucie);
        await AjouterPapiersAsync(ici, medecin, lucie);
        var depart = (await ici.DansLeDossierAsync(medecin, lucie, (s, d) => s.GetRequiredService<ExporterDossier>().TransfererAsync(d, Demande))).Valeur;
        var (receveur, lucieAilleurs) = (await ailleurs.MedecinAsync(), await ailleurs.TravailleurAsync());

        (await RecevoirAsync(ailleurs, receveur, lucieAilleurs, depart.Octets())).Valeur.ShouldBe(depart.Elements.Count);

        var arrivee = (await ailleurs.DansLeDossierAsync(receveur, lucieAilleurs, (s, d) => s.GetRequiredService<ExporterDossier>().CopieAsync(d))).Valeur;
        Encoding.UTF8.GetString((arrivee with { ExporteLe = depart.ExporteLe }).Octets()).ShouldBe(Encoding.UTF8.GetString(depart.Octets()));
        (await RecevoirAsync(ailleurs, receveur, lucieAilleurs, depart.Octets())).Refus.ShouldBe(ImporterDossier.Deja);
        arrivee.Fichiers!.Count.ShouldBe(3, "a letter in two versions, and the file of a machine");
        arrivee.Fichiers.ShouldContain(f => f.Contenu.SequenceEqual(FichiersDEssai.Pdf(2)));
        (await ailleurs.VerifierAsync()).ShouldBeEmpty();
        (await ici.LireAsync(medecin, lucie, Blocs.Informations)).De<InformationDelivree>().Single().Contenu.Objet.ShouldContain("Santé Travail Ouest");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Transferer_Opposition_Refuse(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, lucie) = (await monde.MedecinAsync(), await monde.TravailleurAsync());
        await monde.DansLeDossierAsync(medecin, lucie, (s, d) => s.GetRequiredService<RecevoirOpposition>().ExecuterAsync(d, GenreOpposition.AutresServices));

        (await monde.DansLeDossierAsync(medecin, lucie, (s, d) => s.GetRequiredService<ExporterDossier>().TransfererAsync(d, Demande))).Refus.ShouldBe(ExporterDossier.Oppose);
        (await monde.DansLeDossierAsync(medecin, lucie, (s, d) => s.GetRequiredService<ExporterDossier>().CopieAsync(d))).EstSucces.ShouldBeTrue("the worker's own copy is theirs");
        (await monde.DansLeDossierAsync(medecin, lucie, (s, d) => s.GetRequiredService<ExporterDossier>().TransfererAsync(d, Demande with { Service = " " }))).Refus.ShouldBe(ExporterDossier.Demandeur);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Recevoir_MauvaisFichier_RefuseSansRienEcrire(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, lucie, paul) = (await monde.MedecinAsync(), await monde.TravailleurAsync(), await monde.TravailleurAsync("Paul"));
        await RemplirAsync(monde, medecin, lucie);
        var fichier = (await monde.DansLeDossierAsync(medecin, lucie, (s, d) => s.GetRequiredService<ExporterDossier>().CopieAsync(d))).Valeur;
        var texte = Encoding.UTF8.GetString(fichier.Octets());

        foreach (var mauvais in new[] { "", "{}", "null", "[1]", texte[..(texte.Length / 2)], texte.Replace("socle-dmst-2", "autre", StringComparison.Ordinal), texte.Replace("\"version\": 2", "\"version\": 3", StringComparison.Ordinal), texte.Replace("Observation", "Inconnu", StringComparison.Ordinal), texte.Replace("\"Appareil\": \"dos\",", "", StringComparison.Ordinal), texte.Replace("\"Texte\": \"seconde\"", "\"Texte\": null", StringComparison.Ordinal) })
        {
            mauvais.ShouldNotBe(texte);
            (await RecevoirAsync(monde, medecin, lucie, Encoding.UTF8.GetBytes(mauvais))).Refus.ShouldBe(ImporterDossier.Illisible);
        }
        (await RecevoirAsync(monde, medecin, paul, fichier.Octets())).Refus.ShouldBe(ImporterDossier.AutrePersonne);
        (await monde.LireAsync(medecin, paul)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Recevoir_FichierManquantChangeOuInterdit_RefuseToutEtLePremierFormatPasse(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        await using var ailleurs = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, lucie) = (await monde.MedecinAsync(), await monde.TravailleurAsync());
        await RemplirAsync(monde, medecin, lucie);
        var ancien = (await CopierAsync(monde, medecin, lucie)) with { Format = FichierDossier.PremierFormat, Fichiers = null };
        await AjouterPapiersAsync(monde, medecin, lucie);
        var fichier = await CopierAsync(monde, medecin, lucie);
        var (receveur, lucieAilleurs) = (await ailleurs.MedecinAsync(), await ailleurs.TravailleurAsync());
        var premier = fichier.Fichiers![0];

        foreach (var mauvais in new[]
        {
            fichier with { Fichiers = null }, fichier with { Fichiers = [.. fichier.Fichiers.Skip(1)] },
            fichier with { Fichiers = [premier with { Contenu = FichiersDEssai.Pdf(9) }, .. fichier.Fichiers.Skip(1)] },
            fichier with { Fichiers = [premier with { Type = TypeFichier.Png }, .. fichier.Fichiers.Skip(1)] },
        })
        {
            (await RecevoirAsync(ailleurs, receveur, lucieAilleurs, mauvais.Octets())).Refus.ShouldBe(ImporterDossier.Illisible);
        }
        (await ailleurs.LireAsync(receveur, lucieAilleurs)).ShouldBeEmpty();
        (await RecevoirAsync(ailleurs, receveur, lucieAilleurs, ancien.Octets())).Valeur.ShouldBe(ancien.Elements.Count);
        // What came after joins it, and nothing comes twice.
        (await RecevoirAsync(ailleurs, receveur, lucieAilleurs, fichier.Octets())).Valeur.ShouldBe(fichier.Elements.Count - ancien.Elements.Count);
    }

    [Fact]
    public async Task Archive_DUneCopie_ContientLeFichierEtChaquePiece()
    {
        await using var monde = await MondeDossier.OuvrirAsync(Moteur.Sqlite);
        var (medecin, lucie) = (await monde.MedecinAsync(), await monde.TravailleurAsync());
        await AjouterPapiersAsync(monde, medecin, lucie);

        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(ArchiveDossier.De(await CopierAsync(monde, medecin, lucie))));

        zip.Entries.Select(e => e.FullName).ShouldBe(["dossier.json", "pieces/001-lettre.pdf", "pieces/002-lettre-entiere.pdf", "pieces/003-fichier-de-l-appareil-audio-1.txt"]);
    }

    private static Task<FichierDossier> CopierAsync(MondeDossier monde, Soignant qui, Travailleur travailleur) =>
        monde.DansLeDossierAsync(qui, travailleur, async (s, d) => (await s.GetRequiredService<ExporterDossier>().CopieAsync(d)).Valeur);

    /// <summary>A letter corrected with other bytes, and what a machine gave.</summary>
    private static async Task AjouterPapiersAsync(MondeDossier monde, Soignant medecin, Travailleur travailleur)
    {
        monde.Services.Horloge.Avancer(TimeSpan.FromSeconds(1));
        var lettre = new NouvellePiece("Lettre", NaturePiece.Courrier, new(2026, 3, 1));
        var id = (await monde.DansLeDossierAsync(medecin, travailleur, (s, d) => s.GetRequiredService<AjouterPiece>().ExecuterAsync(d, lettre, FichiersDEssai.Pdf(1)))).Valeur;
        (await monde.DansLeDossierAsync(medecin, travailleur, (s, d) => s.GetRequiredService<AjouterPiece>()
            .CorrigerAsync(d, id, 1, lettre with { Titre = "Lettre entière" }, FichiersDEssai.Pdf(2), "page manquante"))).EstSucces.ShouldBeTrue();
        monde.Services.Horloge.Avancer(TimeSpan.FromSeconds(1));
        (await monde.DansLeDossierAsync(medecin, travailleur, (s, d) => s.GetRequiredService<ImporterExamens>().ExecuterAsync(d, FichiersDEssai.Audiogramme(), [0], null))).EstSucces.ShouldBeTrue();
    }

    private static Task<Resultat<int>> RecevoirAsync(MondeDossier monde, Soignant qui, Travailleur travailleur, byte[] octets) =>
        monde.DansLeDossierAsync(qui, travailleur, (s, d) => s.GetRequiredService<ImporterDossier>().ExecuterAsync(d, octets));

    private static async Task RemplirAsync(MondeDossier monde, Soignant medecin, Travailleur travailleur)
    {
        var terme = new Terme("cim-10", "2026", "M54", "Dorsalgie");
        foreach (var contenu in new Contenu[] { new Antecedent(NatureAntecedent.Medical, terme, null, 2019, true), new ExamenClinique("dos", false, [terme], "« raideur » à l’effort"), new MedecinTraitant("Dr Petit", null, null, null), new Consentement("À distance", false, null) })
        {
            (await monde.EcrireAsync(medecin, travailleur, contenu)).EstSucces.ShouldBeTrue();
            monde.Services.Horloge.Avancer(TimeSpan.FromSeconds(1));
        }
        var note = (await monde.EcrireAsync(medecin, travailleur, new Observation("première"))).Valeur;
        (await monde.DansLeDossierAsync(medecin, travailleur, (s, d) => s.GetRequiredService<EcrireDossier>()
            .CorrigerAsync(d, note, 1, new Observation("seconde"), monde.Services.Horloge.Aujourdhui(), "précision"))).EstSucces.ShouldBeTrue();
    }
}
