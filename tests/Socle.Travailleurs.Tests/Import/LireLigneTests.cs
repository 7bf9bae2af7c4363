using System.Text;
using Socle.Technique.Fichiers;
using Socle.Travailleurs.Import;
using static Socle.Travailleurs.Tests.Import.Fichier;

namespace Socle.Travailleurs.Tests.Import;

public sealed class LireLigneTests
{
    /// <summary>One wrong cell at a time: the row is refused, and told where and why.</summary>
    [Theory]
    [InlineData("naissance", "31/02/1990", "F", "n’existe pas")]
    [InlineData("naissance", "12/05/2030", "F", "pas encore arrivé")]
    [InlineData("naissance", "12/05/1890", "F", "plus de 100 ans")]
    [InlineData("naissance", "12/05/2015", "F", "moins de 14 ans")]
    [InlineData("naissance", "", "F", "vide")]
    [InlineData("nom_naissance", "", "C", "vide")]
    [InlineData("nom_naissance", "12345", "C", "lettres")]
    [InlineData("prenoms", "LÃ©o", "D", "accents sont illisibles")]
    [InlineData("prenoms", "L‚o", "D", "accents sont illisibles")]
    [InlineData("nom_naissance", "LefŠvre", "C", "accents sont illisibles")]
    [InlineData("nom_naissance", "=HYPERLINK(1)", "C", "formule")]
    [InlineData("prenoms", "@SOMME(A1)", "D", "formule")]
    [InlineData("siret", "73282932000075", "A", "SIRET")]
    [InlineData("siret", "", "A", "vide")]
    [InlineData("nir", "290052722900100", "B", "clé")]
    [InlineData("date_debut", "demain", "G", "date")]
    [InlineData("date_debut", "08/01/2099", "G", "deux ans")]
    [InlineData("date_fin", "07/01/2024", "K", "avant le début")]
    [InlineData("nature_contrat", "COD", "H", "n’est pas connu")]
    [InlineData("risques", "LICORNE", "J", "n’est pas connu")]
    [InlineData("arret_motif", "MALADIE", "N", "pas de date de début")]
    [InlineData("sexe", "X3", "E", "n’est pas connu")]
    public async Task Apercu_CelluleFausse_RefuseLaLigneEtDitOuEtPourquoi(string colonne, string valeur, string ou, string pourquoi)
    {
        await using var jeu = await JeuImport.CreerAsync();

        var apercu = await jeu.ApercuAsync(Avec(colonne, valeur));

        (apercu.Refusees, apercu.ACreer).ShouldBe((1, 0));
        var motif = (await jeu.LigneAsync(apercu, 2)).Motif.ShouldNotBeNull();
        motif.ShouldContain(pourquoi, Case.Insensitive);
        motif.ShouldContain($"Ligne 2, colonne {ou} ");
    }

    private static string Avec(string colonne, string valeur)
    {
        var cellules = Ligne(JeuImport.Delorme, "Marchand", "Lucie").Split(';');
        cellules[Array.IndexOf(Titres.Split(';'), colonne)] = valeur;
        return De(string.Join(';', cellules));
    }

    [Fact]
    public async Task Apercu_PlusieursCellulesFausses_LesDitToutes()
    {
        await using var jeu = await JeuImport.CreerAsync();

        var motif = (await jeu.LigneAsync(await jeu.ApercuAsync(De(Ligne("123", "Marchand", "", naissance: "31/02/1990"))), 2)).Motif.ShouldNotBeNull();

        motif.ShouldContain("colonne A ");
        motif.ShouldContain("colonne D ");
        motif.ShouldContain("colonne F ");
    }

    [Fact]
    public async Task Apercu_CelluleAccessoireFausse_LaisseLaValeurDeCoteEtLeDit()
    {
        await using var jeu = await JeuImport.CreerAsync();

        var apercu = await jeu.ApercuAsync($"siret;nom;prenom;naissance;date_debut;courriel\n{JeuImport.Delorme};Marchand;Lucie;12/05/1990;08/01/2024;lucie(at)exemple\n");

        apercu.ACreer.ShouldBe(1);
        (await jeu.LigneAsync(apercu, 2)).Motif.ShouldNotBeNull().ShouldContain("laissée de côté");
    }

    [Fact]
    public async Task Apercu_SiretDUneEntrepriseInconnue_EstRefuse()
    {
        await using var jeu = await JeuImport.CreerAsync();

        var apercu = await jeu.ApercuAsync(De(Ligne(JeuImport.SiretDe(38012986), "Marchand", "Lucie")));

        (await jeu.LigneAsync(apercu, 2)).Motif.ShouldNotBeNull().ShouldContain("n’est pas celui d’un adhérent");
    }

    [Theory]
    [InlineData(';', "utf-8", false)]
    [InlineData(';', "utf-8", true)]
    [InlineData(';', "windows-1252", false)]
    [InlineData(',', "utf-8", false)]
    [InlineData('\t', "windows-1252", false)]
    public async Task Apercu_SeparateurEtEncodage_SontReconnus(char separateur, string encodage, bool marque)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        await using var jeu = await JeuImport.CreerAsync();
        var texte = De(Ligne(JeuImport.Delorme, "Lefèvre", "Zoé Maïté")).Replace(';', separateur);
        var octets = Encoding.GetEncoding(encodage).GetBytes(texte);

        await jeu.AccepterAsync(await jeu.ApercuAsync(marque ? [.. Encoding.UTF8.Preamble, .. octets] : octets));

        (await jeu.TravailleurAsync("Lefèvre")).Prenoms.ShouldBe("Zoé Maïté");
    }

    [Fact]
    public async Task Apercu_Classeur_EstLuCommeUnCsv()
    {
        await using var jeu = await JeuImport.CreerAsync();
        using var flux = new MemoryStream();
        await using (var xlsx = await EcrivainXlsx.CreerAsync(flux, ["SIRET", "Nom", "Prénom", "Date de naissance", "Date d’entrée", "Quotité"], "Salariés"))
        {
            await xlsx.LigneAsync([JeuImport.Delorme, "Marchand", "Lucie", new DateOnly(1990, 5, 12), new DateOnly(2024, 1, 8), 0.8m]);
        }

        var apercu = await jeu.ApercuAsync(flux.ToArray(), new Depot { NomFichier = "salaries.xlsx" });

        apercu.Etat.ShouldBe(EtatImport.Pret, apercu.Refus);
        await jeu.AccepterAsync(apercu);
        var contrat = (await jeu.ContratsAsync((await jeu.TravailleurAsync("Marchand")).Id)).Single();
        (contrat.Debut, contrat.Quotite).ShouldBe((new DateOnly(2024, 1, 8), 80));
    }

    [Theory]
    [InlineData("vide.csv", "", "vide")]
    [InlineData("image.csv", "\u0089PNG\r\n\u001a\n0000", "pas un tableau")]
    [InlineData("titres.csv", "siret;nom;prenom;naissance;date_debut\n", "aucune ligne")]
    public async Task Deposer_FichierQuiNEnEstPasUn_EstRefuseAvecUnePhrase(string nom, string contenu, string phrase)
    {
        await using var jeu = await JeuImport.CreerAsync();

        var resultat = await jeu.DeposerAsync(Encoding.Latin1.GetBytes(contenu), new Depot { NomFichier = nom });

        var refus = resultat.EstRefus ? resultat.Refus.Phrase : (await jeu.TravaillerAsync(resultat.Valeur.Id)).Refus ?? "";
        refus.ShouldContain(phrase, Case.Insensitive);
    }

    [Fact]
    public async Task Deposer_DixMilleColonnes_EstRefuse()
    {
        await using var jeu = await JeuImport.CreerAsync();

        var resultat = await jeu.DeposerAsync(Encoding.UTF8.GetBytes(string.Join(';', Enumerable.Range(1, 10_000).Select(i => $"c{i}")) + "\n1\n"));

        resultat.Refus.Code.ShouldBe("tableau.colonnes");
    }

    [Fact]
    public async Task Deposer_PlusDeCentMegaoctets_EstRefuseEtRienNEstGarde()
    {
        await using var jeu = await JeuImport.CreerAsync();

        var resultat = await jeu.FaireAsync<DeposerImport, ImportDeclaration>(async d =>
        {
            await using var sansFin = new FluxDeZeros(200L * 1024 * 1024);
            return await d.DeposerAsync(sansFin, new Depot { NomFichier = "enorme.csv" });
        });

        resultat.Refus.Code.ShouldBe("fichier.taille");
    }

    [Fact]
    public async Task ACorriger_LeFichierRenduPuisCorrige_EstLuTelQuel()
    {
        await using var jeu = await JeuImport.CreerAsync();
        var apercu = await jeu.ApercuAsync(De(Ligne(JeuImport.Delorme, "Marchand", "Lucie"), Ligne(JeuImport.Delorme, "Leroy", "Paul", naissance: "31/02/1975")));
        using var rendu = new MemoryStream();

        (await jeu.FaireAsync<LignesACorriger, int>(l => l.EcrireAsync(apercu.Id, FormatFichier.Csv, rendu))).Valeur.ShouldBe(1);

        var texte = Encoding.UTF8.GetString(rendu.ToArray());
        texte.ShouldContain("Ligne 3, colonne F ");
        var corrige = await jeu.ApercuAsync(texte.Replace("31/02/1975", "28/02/1975", StringComparison.Ordinal));
        (corrige.Lignes, corrige.ACreer, corrige.Refusees).ShouldBe((1, 1, 0));
    }

    /// <summary>What a spreadsheet would run must not come back alive in the file that we give.</summary>
    [Fact]
    public async Task ACorriger_UneFormuleDansUneCellule_RevientEnTexte()
    {
        await using var jeu = await JeuImport.CreerAsync();
        var apercu = await jeu.ApercuAsync(De(Ligne(JeuImport.Delorme, "=cmd|' /C calc'!A0", "Lucie"), Ligne(JeuImport.Delorme, "Leroy", "Paul", poste: "@SOMME(A1:A9)")));
        using var rendu = new MemoryStream();

        (await jeu.FaireAsync<LignesACorriger, int>(l => l.EcrireAsync(apercu.Id, FormatFichier.Csv, rendu))).Valeur.ShouldBe(2);

        var texte = Encoding.UTF8.GetString(rendu.ToArray());
        texte.Split(';', '\n').ShouldAllBe(c => !c.StartsWith('=') && !c.StartsWith('@') && !c.StartsWith("\"=", StringComparison.Ordinal));
        texte.ShouldContain("'=cmd|");
    }

    [Fact]
    public async Task Deposer_DeuxColonnesDuMemeTitre_AttendQuOnDiseLaquelleLire()
    {
        await using var jeu = await JeuImport.CreerAsync();
        var fichier = $"siret;nom;prenom;naissance;naissance;date_debut\n{JeuImport.Delorme};Marchand;Lucie;12/05/1990;13/05/1990;08/01/2024\n";

        var import = await jeu.ApercuAsync(fichier);

        import.Etat.ShouldBe(EtatImport.Correspondance);
        import.Refus.ShouldNotBeNull().ShouldContain("les colonnes D et E portent le même titre « naissance »");
        var regle = await jeu.FaireAsync<ReglerCorrespondance, ImportDeclaration>(r => r.EnregistrerAsync(import.Id,
            Correspondance.DeJson(import.Colonnes!) with { Colonnes = new(Correspondance.DeJson(import.Colonnes!).Colonnes) { [Champ.Naissance] = "NAISSANCE 2" } }));
        regle.Valeur.Refus.ShouldBeNull();
        await jeu.AccepterAsync(await jeu.TravaillerAsync(import.Id));
        (await jeu.TravailleurAsync("Marchand")).Naissance.ShouldBe(new DateOnly(1990, 5, 13));
    }

    /// <summary>So many zero bytes, without holding them.</summary>
    private sealed class FluxDeZeros(long taille) : Stream
    {
        private long lus;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => taille;

        public override long Position { get => lus; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var n = (int)Math.Min(count, taille - lus);
            Array.Clear(buffer, offset, n);
            lus += n;
            return n;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
