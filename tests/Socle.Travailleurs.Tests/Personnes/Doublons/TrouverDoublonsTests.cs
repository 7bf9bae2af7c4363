using Microsoft.EntityFrameworkCore;
using Socle.Droit;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;
using Socle.Travailleurs.Personnes.Doublons;
using Socle.Travailleurs.Tests.Outils;

namespace Socle.Travailleurs.Tests.Personnes.Doublons;

public sealed class TrouverDoublonsTests
{
    [Theory, MemberData(nameof(Jeu.Moteurs), MemberType = typeof(Jeu))]
    public async Task Trouver_GardeLesPropositionsEtLesTientAJour(Moteur moteur)
    {
        await using var jeu = await Jeu.CreerAsync(moteur);
        var (lucie, lucy) = await DeuxFichesAsync(jeu);

        (await TrouverAsync(jeu)).ShouldBe(new BilanDoublons(3, 1, 1));
        var propose = (await DoublonsAsync(jeu)).ShouldHaveSingleItem();
        (propose.AId, propose.BId, propose.Motif, propose.Etat).ShouldBe((lucie, lucy, MotifRessemblance.NomOuPrenomPartiel, EtatDoublon.Propose));

        // The same search again changes nothing, not even the number a screen may hold.
        (await TrouverAsync(jeu)).ShouldBe(new BilanDoublons(3, 1, 0));
        (await DoublonsAsync(jeu)).Single().Id.ShouldBe(propose.Id);
    }

    [Theory, MemberData(nameof(Jeu.Moteurs), MemberType = typeof(Jeu))]
    public async Task Ecarter_NEstPlusJamaisPropose_SaufSiOnLeRemet(Moteur moteur)
    {
        await using var jeu = await Jeu.CreerAsync(moteur);
        await DeuxFichesAsync(jeu);
        await TrouverAsync(jeu);
        var doublon = (await DoublonsAsync(jeu)).Single();

        await jeu.FaireAsync<EcarterDoublon, Id<Doublon>>(a => a.ExecuterAsync(doublon.Id));
        (await TrouverAsync(jeu)).ShouldBe(new BilanDoublons(3, 0, 0));
        (await DoublonsAsync(jeu)).Single().Etat.ShouldBe(EtatDoublon.Ecarte);
        (await jeu.TracesAsync("doublons.ecarter")).Select(t => t.ObjetId).ShouldBe([doublon.AId.Valeur, doublon.BId.Valeur], ignoreOrder: true);

        await jeu.FaireAsync<EcarterDoublon, Id<Doublon>>(a => a.ProposerDeNouveauAsync(doublon.Id));
        (await TrouverAsync(jeu)).ShouldBe(new BilanDoublons(3, 1, 0));
    }

    [Fact]
    public async Task Trouver_NeSeRessemblentPlus_RetireLaProposition()
    {
        await using var jeu = await Jeu.CreerAsync(Moteur.Sqlite);
        var (_, lucy) = await DeuxFichesAsync(jeu);
        await TrouverAsync(jeu);

        await jeu.FaireAsync<ModifierIdentite, Id<Travailleur>>(a => a.ExecuterAsync(new() { Travailleur = lucy, Identite = Jeu.Lucie with { Prenoms = "Karine" }, Motif = "erreur de saisie" }));

        (await TrouverAsync(jeu)).ShouldBe(new BilanDoublons(3, 0, 0));
        (await DoublonsAsync(jeu)).ShouldBeEmpty();
    }

    private static async Task<(Id<Travailleur> Lucie, Id<Travailleur> Lucy)> DeuxFichesAsync(Jeu jeu)
    {
        var lucie = await jeu.EmbaucherAsync();
        await jeu.EmbaucherAsync(new() { NomNaissance = "Petit", Prenoms = "Karine", Naissance = new(1985, 2, 3) });
        var lucy = await jeu.EmbaucherAsync(Jeu.Lucie with { Prenoms = "Lucie" }, new() { Nature = TypeContrat.Cdi, Debut = new(2025, 1, 6) });
        return (lucie.Travailleur, lucy.Travailleur);
    }

    private static async Task<BilanDoublons> TrouverAsync(Jeu jeu) =>
        (await jeu.FaireAsync<TrouverDoublons, BilanDoublons>(a => a.ExecuterAsync())).Valeur;

    private static Task<List<Doublon>> DoublonsAsync(Jeu jeu) => jeu.LireAsync(db => db.Set<Doublon>().AsNoTracking().ToListAsync());
}
