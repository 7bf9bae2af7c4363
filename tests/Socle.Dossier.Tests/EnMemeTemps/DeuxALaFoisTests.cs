using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Dossier.Acces;
using Socle.Dossier.Appareils;
using Socle.Dossier.Base;
using Socle.Dossier.Contenus;
using Socle.Dossier.Documents;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Papiers;
using Socle.Dossier.Pieces;
using Socle.Dossier.Tests.Outils;
using Socle.Dossier.Tests.Visites;
using Socle.Dossier.Transferts;
using Socle.Droit;
using Socle.Noyau;
using Socle.Technique.Base;

namespace Socle.Dossier.Tests.EnMemeTemps;

/// <summary>A button pressed twice, or two people on one file: one of them does it, the other is told. Nothing is done twice, nothing breaks.</summary>
public sealed class DeuxALaFoisTests
{
    private const int Ensemble = 6;

    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Ouvrir_UnDossierQuiNExistePas_UnSeulEstCree(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, lucie) = (await monde.MedecinAsync(), await monde.TravailleurAsync());

        var ouverts = await EnsembleAsync(() => monde.OuvrirAsync(medecin, lucie));

        ouverts.ShouldAllBe(o => o.EstSucces);
        ouverts.Select(o => o.Valeur.Id).Distinct().Count().ShouldBe(1);
        (await monde.EcrireAsync(medecin, lucie, new Observation("une"))).EstSucces.ShouldBeTrue("and it opens with its own key");
        (await monde.VerifierAsync()).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Opposition_RecueDeuxFois_EstNoteeUneFoisEtSeLeve(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, infirmier, lucie) = (await monde.MedecinAsync(), await monde.InfirmierAsync(), await monde.TravailleurAsync());
        await monde.OuvrirAsync(medecin, lucie);

        var notees = await EnsembleAsync(() => monde.DansLeDossierAsync(medecin, lucie, (s, d) => s.GetRequiredService<RecevoirOpposition>().ExecuterAsync(d, GenreOpposition.ProfessionnelsSousAutorite)));

        Un(notees, RecevoirOpposition.Deja);
        await monde.DansLeDossierAsync(medecin, lucie, (s, d) => s.GetRequiredService<RecevoirOpposition>().LeverAsync(d, GenreOpposition.ProfessionnelsSousAutorite));
        (await monde.OuvrirAsync(infirmier, lucie)).EstSucces.ShouldBeTrue("withdrawn once, it closes no longer");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Corriger_LaMemeVersion_LesAutresRelisent(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, lucie) = (await monde.MedecinAsync(), await monde.TravailleurAsync());
        var note = (await monde.EcrireAsync(medecin, lucie, new Observation("une"))).Valeur;

        var corrigees = await EnsembleAsync(() => monde.DansLeDossierAsync(medecin, lucie, (s, d) => s.GetRequiredService<EcrireDossier>()
            .CorrigerAsync(d, note, 1, new Observation("deux"), monde.Services.Horloge.Aujourdhui(), "précision")));

        Un(corrigees, EcrireDossier.Change);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Signer_LeMemeDocument_UnSeulNumero(Moteur moteur)
    {
        await using var monde = await MondeVisite.OuvrirAsync(moteur);
        var visite = await monde.OuverteAsync(monde.Medecin);

        var signes = await EnsembleAsync(() => monde.Monde.DansLeDossierAsync(monde.Medecin, monde.Lucie, (s, d) => s.GetRequiredService<SignerDocument>()
            .ExecuterAsync(d, visite, new() { Modele = ModeleDocument.AttestationSuivi })));

        Un(signes, SignerDocument.DejaSigne);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Recevoir_LeMemeTransfert_EntreUneFois(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        await using var ailleurs = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, lucie, receveur, lucieAilleurs) = (await monde.MedecinAsync(), await monde.TravailleurAsync(), await ailleurs.MedecinAsync(), await ailleurs.TravailleurAsync());
        await monde.EcrireAsync(medecin, lucie, new Observation("une"));
        var octets = (await monde.DansLeDossierAsync(medecin, lucie, (s, d) => s.GetRequiredService<ExporterDossier>().CopieAsync(d))).Valeur.Octets();
        await ailleurs.OuvrirAsync(receveur, lucieAilleurs);

        var recus = await EnsembleAsync(() => ailleurs.DansLeDossierAsync(receveur, lucieAilleurs, (s, d) => s.GetRequiredService<ImporterDossier>().ExecuterAsync(d, octets)));

        Un(recus, ImporterDossier.Deja);
        (await ailleurs.LireAsync(receveur, lucieAilleurs)).Count.ShouldBe(1);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Classer_LeMemePapier_DansUnSeulDossier(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, lucie, paul) = (await monde.MedecinAsync(), await monde.TravailleurAsync(), await monde.TravailleurAsync("Paul"));
        await monde.OuvrirAsync(medecin, lucie);
        await monde.OuvrirAsync(medecin, paul);
        var papier = (await monde.SoinAsync(medecin, s => s.GetRequiredService<DeposerPapiers>().ExecuterAsync("un.pdf", FichiersDEssai.Pdf()))).Valeur.Resultat.Valeur;
        var tour = 0;

        var classes = await EnsembleAsync(() => monde.SoinAsync(medecin, s => s.GetRequiredService<ClasserPapier>()
            .ExecuterAsync(papier, Interlocked.Increment(ref tour) % 2 == 0 ? lucie.Id : paul.Id, new NouvellePiece("Courrier", NaturePiece.Courrier, new(2026, 2, 20)))));

        Un(classes, CorbeillePapiers.Inconnu);
        await using var db = monde.Services.Services.GetRequiredService<SourcesDossier>().Ouvrir();
        (await db.Set<Ecrit>().CountAsync(e => e.Genre == GenreEcrit.Piece)).ShouldBe(1);
    }

    /// <summary>A visit is left as opened by mistake only while nothing is written in it.</summary>
    [Theory, MemberData(nameof(Moteurs))]
    public async Task Noter_PendantQueLaVisiteEstAbandonnee_LUnOuLAutre(Moteur moteur)
    {
        await using var monde = await MondeVisite.OuvrirAsync(moteur);
        for (var essai = 0; essai < 8; essai++)
        {
            var visite = await monde.OuverteAsync(monde.Medecin);

            var noter = Task.Run(() => monde.Monde.DansLeDossierAsync(monde.Medecin, monde.Lucie, (s, d) => s.GetRequiredService<NoterMesures>()
                .ExecuterAsync(d, new Dictionary<string, string?> { ["D 4000"] = "25" }, monde.Aujourdhui, visite)));
            var abandonner = Task.Run(() => monde.AbandonnerAsync(monde.Medecin, visite));
            await Task.WhenAll(noter, abandonner);

            ((await noter).EstSucces && (await abandonner).EstSucces).ShouldBeFalse();
        }
    }

    private static async Task<Resultat<T>[]> EnsembleAsync<T>(Func<Task<Resultat<T>>> acte) =>
        await Task.WhenAll(Enumerable.Range(0, Ensemble).Select(_ => Task.Run(acte)));

    /// <summary>One did it; the others were told so, and nobody met a fault.</summary>
    private static void Un<T>(Resultat<T>[] resultats, Refus autres)
    {
        resultats.Count(r => r.EstSucces).ShouldBe(1);
        resultats.Where(r => r.EstRefus).Select(r => r.Refus.Code).Distinct().ShouldBe([autres.Code]);
    }
}
