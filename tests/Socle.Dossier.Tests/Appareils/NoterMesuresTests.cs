using Microsoft.Extensions.DependencyInjection;
using Socle.Dossier.Appareils;
using Socle.Dossier.Contenus;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Tests.Outils;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Dossier.Tests.Appareils;

/// <summary>Measures typed by hand are read as a machine's: whole, or not at all.</summary>
public sealed class NoterMesuresTests
{
    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Noter_TroisExamens_EntrentAuDossierChacunDeSonGenre(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, lucie) = (await monde.MedecinAsync(), await monde.TravailleurAsync());

        var note = await NoterAsync(monde, medecin, lucie, ("D 4000", ">110"), ("G 500", "-5"), ("VEMS", "3,05"), ("CVF", "3,7"), ("VEMS POST", "3,2"), ("CVF POST", "3,8"), ("AV-OD-LOIN-SC", "8/10"));

        note.Valeur.ShouldBe(3);
        var elements = await monde.LireAsync(medecin, lucie);
        elements.De<AudiogrammeEcrit>().Single().Contenu.Seuils.Select(s => (s.Frequence, s.Decibels, s.NonPercu)).ShouldBe([(4000, 110, true), (500, -5, false)]);
        elements.De<SpirometrieEcrite>().Single().Contenu.Apres.Single().Vems.ShouldBe(3.2m);
        elements.De<VisionEcrite>().Single().Ecrit.Origine.ShouldBe(OrigineEcrit.Professionnel);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Noter_ValeursFausses_DitOuSansRienEcrire(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, lucie) = (await monde.MedecinAsync(), await monde.TravailleurAsync());

        (await NoterAsync(monde, medecin, lucie)).Refus.ShouldBe(NoterMesures.Rien);
        (await NoterAsync(monde, medecin, lucie, ("D 500", "10"), ("VEMS", "35"))).Refus.Tous.ShouldContain(r => r.Champ == "Valeurs[VEMS]" && !r.Phrase.StartsWith("Ligne", StringComparison.Ordinal));
        (await NoterAsync(monde, medecin, lucie, ("VEMS", "3"))).Refus.Code.ShouldBe("mesure.spiro.incomplet");
        (await NoterAsync(monde, medecin, lucie, ("AV-OD-LOIN-SC", "beaucoup"))).Refus.Champ.ShouldBe("Valeurs[AV-OD-LOIN-SC]");

        (await monde.LireAsync(medecin, lucie)).ShouldBeEmpty();
    }

    [Fact]
    public void Groupes_ChaqueCode_EstComprisCommeCeluiDUnAppareil()
    {
        foreach (var valeur in NoterMesures.Groupes.SelectMany(g => g.Rangees).SelectMany(r => r))
        {
            var sens = CodesConnus.Lire(valeur.Code);
            (sens?.Seuil is not null || sens?.Acuite is not null || sens?.Grandeur is not null).ShouldBeTrue(valeur.Code);
        }
    }

    private static Task<Resultat<int>> NoterAsync(MondeDossier monde, Soignant qui, Travailleur de, params (string Code, string Texte)[] saisies) => monde.DansLeDossierAsync(qui, de,
        (s, d) => s.GetRequiredService<NoterMesures>().ExecuterAsync(d, saisies.ToDictionary(x => x.Code, x => (string?)x.Texte), monde.Services.Horloge.Aujourdhui()));
}
