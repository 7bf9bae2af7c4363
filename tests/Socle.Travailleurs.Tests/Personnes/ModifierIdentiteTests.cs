using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Recherche;
using Socle.Technique.Traces;
using Socle.Travailleurs.Personnes;
using Socle.Travailleurs.Tests.Outils;

namespace Socle.Travailleurs.Tests.Personnes;

public sealed class ModifierIdentiteTests
{
    [Theory, MemberData(nameof(Jeu.Moteurs), MemberType = typeof(Jeu))]
    public async Task Modifier_NomDUsage_SuitLeTriLaRechercheEtLEcheancier(Moteur moteur)
    {
        await using var jeu = await Jeu.CreerAsync(moteur);
        var lucie = (await jeu.EmbaucherAsync()).Travailleur;

        var resultat = await ModifierAsync(jeu, lucie, Jeu.Lucie with { NomUsage = "Dubois", LieuNaissance = "99134" });

        resultat.EstSucces.ShouldBeTrue(resultat.ToString());
        (await jeu.TravailleurAsync(lucie)).NomTri.ShouldBe("DUBOIS LUCIE");
        (await jeu.LireAsync(db => db.Chercher(GenreCherchable.Travailleur, "dubois")!.ToListAsync())).ShouldBe([lucie.Valeur]);
        (await jeu.AnnoncesAsync(lucie)).ShouldBe(2);
        var trace = (await jeu.TracesAsync("travailleur.modifier-identite")).ShouldHaveSingleItem();
        (trace.Action, trace.Motif).ShouldBe((ActionAudit.Modification, "mariage"));
        trace.Changements.ShouldBe("""{"lieu_naissance":[null,"\u2022\u2022\u2022"],"nom_tri":["\u2022\u2022\u2022","\u2022\u2022\u2022"],"nom_usage":[null,"\u2022\u2022\u2022"]}""");
    }

    [Theory, MemberData(nameof(Jeu.Moteurs), MemberType = typeof(Jeu))]
    public async Task Modifier_NirDUneAutreFiche_EstRefuse(Moteur moteur)
    {
        await using var jeu = await Jeu.CreerAsync(moteur);
        await jeu.EmbaucherAsync(Jeu.Lucie with { Nir = Nirs.Lucie });
        var autre = (await jeu.EmbaucherAsync(Jeu.Lucie with { NomNaissance = "Petit", Prenoms = "Karine" })).Travailleur;

        var refus = (await ModifierAsync(jeu, autre, Jeu.Lucie with { NomNaissance = "Petit", Prenoms = "Karine", Nir = Nirs.Lucie })).Refus;

        (refus.Code, refus.Champ).ShouldBe(("travailleur.nir.pris", "Identite.Nir"));
    }

    [Theory, MemberData(nameof(Jeu.Moteurs), MemberType = typeof(Jeu))]
    public async Task Modifier_Domicile_EstGardeEntierEtMasqueDansLaTrace(Moteur moteur)
    {
        await using var jeu = await Jeu.CreerAsync(moteur);
        var lucie = (await jeu.EmbaucherAsync()).Travailleur;

        var partiel = (await ModifierAsync(jeu, lucie, Jeu.Lucie with { Complement = "Bât. B" })).Refus;
        (await ModifierAsync(jeu, lucie, Jeu.Lucie with { Adresse = " 12  rue des Lilas ", CodePostal = "27000", Commune = "Évreux" })).EstSucces.ShouldBeTrue();

        partiel.Tous.Select(r => r.Code).ShouldBe(["domicile.adresse", "domicile.code-postal", "domicile.commune"]);
        var gardee = await jeu.TravailleurAsync(lucie);
        (gardee.Adresse, gardee.Complement, gardee.CodePostal, gardee.Commune).ShouldBe(("12 rue des Lilas", null, "27000", "Évreux"));
        (await jeu.TracesAsync("travailleur.modifier-identite")).ShouldHaveSingleItem().Changements!.ShouldNotContain("Lilas");
    }

    [Fact]
    public async Task Modifier_NaissanceTropProcheDuPremierContrat_EstRefuse()
    {
        await using var jeu = await Jeu.CreerAsync(Moteur.Sqlite);
        var lucie = (await jeu.EmbaucherAsync()).Travailleur;

        (await ModifierAsync(jeu, lucie, Jeu.Lucie with { Naissance = new(2010, 1, 9) })).Refus.Code.ShouldBe("contrat.age");
        (await ModifierAsync(jeu, lucie, Jeu.Lucie with { Naissance = new(2010, 1, 8) })).EstSucces.ShouldBeTrue();
    }

    [Fact]
    public async Task Modifier_SansMotif_EstRefuseAvecLeReste()
    {
        await using var jeu = await Jeu.CreerAsync(Moteur.Sqlite);
        var lucie = (await jeu.EmbaucherAsync()).Travailleur;

        var refus = (await jeu.FaireAsync<ModifierIdentite, Id<Travailleur>>(a => a.ExecuterAsync(new() { Travailleur = lucie, Identite = Jeu.Lucie with { NomNaissance = "" } }))).Refus;

        refus.Tous.Select(r => r.Code).ShouldBe(["motif.vide", "nom.vide"]);
    }

    [Fact]
    public async Task LireNir_TraceLaLecture()
    {
        await using var jeu = await Jeu.CreerAsync(Moteur.Sqlite);
        var lucie = (await jeu.EmbaucherAsync(Jeu.Lucie with { Nir = Nirs.Lucie })).Travailleur;

        var nir = await jeu.FaireAsync<LireNir, Nir>(a => a.ExecuterAsync(lucie));

        nir.Valeur.ToString().ShouldBe(Nirs.Lucie);
        var trace = (await jeu.TracesAsync(LireNir.CodeProcessus)).ShouldHaveSingleItem();
        (trace.Action, trace.ObjetId, trace.Changements).ShouldBe((ActionAudit.Fait, lucie.Valeur, null));
    }

    [Fact]
    public async Task LireNir_Absent_NeTraceRien()
    {
        await using var jeu = await Jeu.CreerAsync(Moteur.Sqlite);
        var lucie = (await jeu.EmbaucherAsync()).Travailleur;

        (await jeu.FaireAsync<LireNir, Nir>(a => a.ExecuterAsync(lucie))).Refus.Code.ShouldBe("travailleur.nir.absent");
        (await jeu.TracesAsync(LireNir.CodeProcessus)).ShouldBeEmpty();
    }

    private static Task<Resultat<Id<Travailleur>>> ModifierAsync(Jeu jeu, Id<Travailleur> id, IdentiteSaisie identite) =>
        jeu.FaireAsync<ModifierIdentite, Id<Travailleur>>(a => a.ExecuterAsync(new() { Travailleur = id, Identite = identite, Motif = "mariage" }));
}
