using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Dossier.Base;
using Socle.Dossier.Tests.Outils;
using Socle.Dossier.Thesaurus;
using Socle.Dossier.Traces;
using Socle.Noyau;
using Socle.Technique.Base;

namespace Socle.Dossier.Tests.Thesaurus;

/// <summary>A published list comes in whole, once, beside what was there; old codings read as before.</summary>
public sealed class ImporterNomenclatureTests
{
    private const string Csv = "code;libelle;synonymes;parent\nM54;Dorsalgies;mal de dos;\nM54.5;Lombalgie basse;lumbago|reins;M54\n";

    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Importer_DeuxVersions_LesGardeEtChoisitCelleDuJour(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var jour = monde.Services.Horloge.Aujourdhui();

        var une = await ImporterAsync(monde, Csv, "2025", jour.AddDays(-10));
        var deux = await ImporterAsync(monde, Csv.Replace("Lombalgie basse", "Lombalgie", StringComparison.Ordinal), "2026", jour.AddDays(1));

        une.Valeur.ShouldBe(new("cim10", "2025", jour.AddDays(-10), 2, false));
        deux.EstSucces.ShouldBeTrue();
        (await CoderAsync(monde, "lombalgie basse", jour)).ShouldBe(new("cim10", "2025", "M54.5", "Lombalgie basse"));
        (await CoderAsync(monde, "[M54.5]", jour.AddDays(1))).ShouldBe(new("cim10", "2026", "M54.5", "Lombalgie"));
        (await CoderAsync(monde, "Lombalgie basse", jour.AddDays(1))).EstCode.ShouldBeFalse();
        var choisi = await CoderAsync(monde, "Lombalgie basse", jour);
        (await DansAsync(monde, async s => (await s.GetRequiredService<CodageCourant>().LireAsync(jour.AddDays(1))).Devenu(choisi))).ShouldBe("Version 2026\u00A0: «\u00A0Lombalgie\u00A0».");
        var versions = await DansAsync(monde, s => s.GetRequiredService<ListerNomenclatures>().ToutesAsync());
        versions.Where(v => v.Liste.Nom == "cim10").Select(v => (v.Liste.Version, v.EnVigueur, v.Import!.Termes)).ShouldBe([("2026", false, 2), ("2025", true, 2)]);
        versions.Where(v => v.Import is null).Select(v => v.Liste.Nom).ShouldBe(ThesaurusDeDepart.Noms, ignoreOrder: true);
        (await monde.TracesAsync()).Where(t => t.Action == ActionDossier.Nomenclature).Select(t => t.Precision).ShouldBe(["cim10 2025", "cim10 2026"]);
        (await monde.VerifierAsync()).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Importer_DeuxFoisLeMemeFichier_LeDitEtNeFaitRien(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        (await ImporterAsync(monde, Csv, "2026")).Valeur.Deja.ShouldBeFalse();

        (await ImporterAsync(monde, Csv, "2026")).Valeur.Deja.ShouldBeTrue();
        (await ImporterAsync(monde, Csv, "2027")).Refus.Code.ShouldBe("nomenclature.meme-fichier");
        (await ImporterAsync(monde, Csv + "M55;Autre;;\n", "2026")).Refus.Code.ShouldBe("nomenclature.version-prise");

        (await CompterAsync(monde)).ShouldBe((1, 2));
        (await monde.TracesAsync()).Count(t => t.Action == ActionDossier.Nomenclature).ShouldBe(1);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Importer_MauvaisFichier_RefuseEtNEcritRien(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var latin = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes("code;libelle\nA;Épaule douloureuse\n"));

        foreach (var (fichier, code) in new[]
        {
            ("", "nomenclature.vide"), ("code;libelle\n", "thesaurus.vide"), ("code;libelle\nA;Un\nA;Deux\n", "thesaurus.double"), ("code;libelle\nA;Un\n;Deux\n", "thesaurus.ligne"), ("code;autre\nA;Un\n", "thesaurus.colonnes"),
            (latin, "nomenclature.encodage"), ("code;libelle\nA;T‚tanos\n", "nomenclature.encodage"), ("code;libelle\nA;D\uFFFDj\uFFFD\n", "nomenclature.encodage"), ("<ClaML></ClaML>", "cim10.claml.vide"), ("<ClaML", "cim10.claml"),
            ("A00|3|NNN|3|CHOLERA|Choléra\nA00|3|NNN|3|X|Encore\n", "thesaurus.double"), ("%PDF-1.7\n1 0 obj\n", "fichier.nature"),
        })
        {
            var refus = (await ImporterAsync(monde, fichier, "2026")).Refus;
            refus.Code.ShouldBe(code, fichier);
            refus.Phrase.Length.ShouldBeGreaterThan(20);
        }
        (await ImporterAsync(monde, Csv, "2026", nom: "CIM 10")).Refus.ShouldBe(ImporterNomenclature.MauvaisNom);
        (await ImporterAsync(monde, Csv, " ")).Refus.ShouldBe(ImporterNomenclature.MauvaiseVersion);
        (await ImporterAsync(monde, Csv, ThesaurusDeDepart.Version, nom: "effets")).Refus.Code.ShouldBe("nomenclature.depart");

        (await CompterAsync(monde)).ShouldBe((0, 0));
    }

    [Fact]
    public async Task Importer_FichierEnorme_Refuse()
    {
        await using var monde = await MondeDossier.OuvrirAsync(Moteur.Sqlite);
        using var flux = new Immense();
        (await DansAsync(monde, s => s.GetRequiredService<ImporterNomenclature>().ExecuterAsync(flux, new("x.csv", "pcs", "2020")))).Refus.ShouldBe(ImporterNomenclature.Enorme);
    }

    /// <summary>Cut off half-way through the lines, it leaves nothing, and can be asked again.</summary>
    [Theory, MemberData(nameof(Moteurs))]
    public async Task Importer_Interrompu_NeLaisseRien(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        await monde.FaireCederAsync(moteur);

        await Should.ThrowAsync<System.Data.Common.DbException>(() => ImporterAsync(monde, Csv, "2026"));
        (await CompterAsync(monde)).ShouldBe((0, 0));
        (await monde.TracesAsync()).ShouldNotContain(t => t.Action == ActionDossier.Nomenclature);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Importer_TrenteMilleTermes_SontTousLa(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var csv = new StringBuilder("code;libelle;synonymes;depuis;jusque\n");
        for (var i = 0; i < 30_000; i++)
        {
            csv.Append('Z').Append(i).Append(";Terme numéro ").Append(i).Append(i % 2 == 0 ? ";un|deux" : ";").Append(";01/01/2020;31/12/2030\n");
        }
        (await ImporterAsync(monde, csv.ToString(), "2026")).Valeur.Termes.ShouldBe(30_000);
        (await CoderAsync(monde, "Terme numéro 29998", monde.Services.Horloge.Aujourdhui())).Code.ShouldBe("Z29998");
        var lue = await DansAsync(monde, async s => (await s.GetRequiredService<BibliothequeTenue>().LireAsync(s.GetRequiredService<DossierDb>())).De("cim10", "2026")!);
        var terme = lue.Trouver("Z0")!;
        terme.Synonymes.ShouldBe(["un", "deux"]);
        (terme.Depuis, terme.Jusque).ShouldBe((new DateOnly(2020, 1, 1), new DateOnly(2030, 12, 31)));
    }

    private static Task<Resultat<NomenclatureImportee>> ImporterAsync(MondeDossier monde, string texte, string version, DateOnly? effet = null, string nom = "cim10") =>
        DansAsync(monde, async s =>
        {
            using var flux = new MemoryStream(Encoding.UTF8.GetBytes(texte));
            return await s.GetRequiredService<ImporterNomenclature>().ExecuterAsync(flux, new("liste.csv", nom, version, effet));
        });

    private static Task<Contenus.Terme> CoderAsync(MondeDossier monde, string texte, DateOnly le) =>
        DansAsync(monde, async s => (await s.GetRequiredService<CodageCourant>().LireAsync(le)).Coder(["cim10"], texte));

    private static Task<(int, int)> CompterAsync(MondeDossier monde) => DansAsync(monde, async s =>
    {
        var db = s.GetRequiredService<DossierDb>();
        return (await db.Set<Nomenclature>().CountAsync(), await db.Set<TermeNomenclature>().CountAsync());
    });

    private static Task<T> DansAsync<T>(MondeDossier monde, Func<IServiceProvider, Task<T>> action) => monde.Services.DansAsync(action, Espace.Soin);

    /// <summary>Says it is too large; nobody reads it.</summary>
    private sealed class Immense : MemoryStream
    {
        public override long Length => ImporterNomenclature.OctetsAuPlus + 1;
    }
}

internal static class BaseQuiCede
{
    /// <summary>The second entry of a list is refused by the base itself.</summary>
    public static Task FaireCederAsync(this MondeDossier monde, Moteur moteur) => monde.SqlAsync(moteur == Moteur.Sqlite
        ? "CREATE TRIGGER cede BEFORE INSERT ON terme_nomenclature WHEN NEW.code = 'M54.5' BEGIN SELECT RAISE(ABORT, 'cede'); END"
        : "ALTER TABLE terme_nomenclature ADD CONSTRAINT cede CHECK (code <> 'M54.5')");
}
