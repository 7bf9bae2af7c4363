using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Socle.Dossier.Acces;
using Socle.Dossier.Contenus;
using Socle.Dossier.Ecrits;
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
        var depart = (await ici.DansLeDossierAsync(medecin, lucie, (s, d) => s.GetRequiredService<ExporterDossier>().TransfererAsync(d, Demande))).Valeur;
        var (receveur, lucieAilleurs) = (await ailleurs.MedecinAsync(), await ailleurs.TravailleurAsync());

        (await RecevoirAsync(ailleurs, receveur, lucieAilleurs, depart.Octets())).Valeur.ShouldBe(depart.Elements.Count);

        var arrivee = (await ailleurs.DansLeDossierAsync(receveur, lucieAilleurs, (s, d) => s.GetRequiredService<ExporterDossier>().CopieAsync(d))).Valeur;
        Encoding.UTF8.GetString((arrivee with { ExporteLe = depart.ExporteLe }).Octets()).ShouldBe(Encoding.UTF8.GetString(depart.Octets()));
        (await RecevoirAsync(ailleurs, receveur, lucieAilleurs, depart.Octets())).Refus.ShouldBe(ImporterDossier.Deja);
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

        foreach (var mauvais in new[] { "", "{}", "null", "[1]", texte[..(texte.Length / 2)], texte.Replace("socle-dmst-1", "autre", StringComparison.Ordinal), texte.Replace("\"version\": 2", "\"version\": 3", StringComparison.Ordinal), texte.Replace("Observation", "Inconnu", StringComparison.Ordinal) })
        {
            (await RecevoirAsync(monde, medecin, lucie, Encoding.UTF8.GetBytes(mauvais))).Refus.ShouldBe(ImporterDossier.Illisible);
        }
        (await RecevoirAsync(monde, medecin, paul, fichier.Octets())).Refus.ShouldBe(ImporterDossier.AutrePersonne);
        (await monde.LireAsync(medecin, paul)).ShouldBeEmpty();
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
