using System.CommandLine;
using System.Diagnostics;
using Socle.Noyau;
using Socle.Suivi.Reprise;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Web.Commandes;

/// <summary><c>socle reprendre</c>: takes over an old software's exports, or says what that would do.</summary>
internal static class ReprendreCommande
{
    private static readonly Argument<string> Dossier = new("dossier") { Description = "Dossier des exports (.csv, .txt, .xlsx) : salariés, visites." };

    private static readonly Option<string?> Source = new("--source") { Description = "Nom de l’ancien logiciel. Ses correspondances et identifiants sont gardés sous ce nom.", HelpName = "nom" };

    private static readonly Option<string?> Correspondance = new("--correspondance") { Description = "Correspondance des colonnes et des codes (JSON).", HelpName = "fichier.json" };

    private static readonly Option<string?> Proposer = new("--proposer") { Description = "Écrit la correspondance devinée dans ce fichier, à compléter, et s’arrête.", HelpName = "fichier.json" };

    private static readonly Option<bool> Essai = new("--essai") { Description = "Fait tout puis défait tout : même rapport, rien d’écrit." };

    private static readonly Option<string> Rapport = new("--rapport")
    {
        Description = "Fichier du rapport, .csv ou .xlsx. Les lignes refusées vont à côté (…-refus).",
        HelpName = "fichier",
        DefaultValueFactory = _ => "rapport-reprise.csv",
    };

    public static Command Construire()
    {
        var commande = new Command("reprendre", "Reprend les données d’un ancien logiciel et compare ses dates à celles de Socle.") { Dossier, Source, Correspondance, Proposer, Essai, Rapport };
        commande.SetAction(ExecuterAsync);
        return commande;
    }

    private static async Task<int> ExecuterAsync(ParseResult resultat, CancellationToken arret)
    {
        if (OptionsCommunes.Lire(resultat) is not { } options)
        {
            return Codes.Refuse;
        }
        if (!DossierReprise.Lire(resultat.GetRequiredValue(Dossier)).Reussit(out var fichiers, out var refus))
        {
            return await RefuserAsync(refus);
        }
        await using var services = Composition.Services(options);
        if (await EtatDuSchema.RefuseAsync(services, options, arret))
        {
            return Codes.Refuse;
        }
        await using var etendue = services.CreateAsyncScope();
        var db = etendue.ServiceProvider.GetRequiredService<SocleDb>();
        if (!(await CorrespondanceAsync(db, resultat, arret)).Reussit(out var connue, out refus))
        {
            return await RefuserAsync(refus);
        }
        var export = AnalyserExport.De(fichiers, connue, a => Console.WriteLine($"  {a.Etape}"), arret);
        Decrire(export);
        if (resultat.GetValue(Proposer) is { } propose)
        {
            await File.WriteAllTextAsync(propose, export.Correspondance.EnJson(), arret);
            Console.WriteLine($"Correspondance proposée : {propose}. Complétez-la, puis donnez-la par --correspondance.");
            return VerifierReprise.De(export.Analyse, export.Correspondance) is null ? Codes.Fait : Codes.AVoir;
        }
        etendue.ServiceProvider.GetRequiredService<AuteurCourant>().Valeur = Auteur.Systeme("reprendre");
        var demande = new DemandeReprise(fichiers, export.Analyse, export.Correspondance, resultat.GetValue(Essai));
        return await ReprendreAsync(etendue.ServiceProvider.GetRequiredService<ConduireReprise>(), demande, resultat.GetRequiredValue(Rapport), arret);
    }

    private static async Task<Resultat<CorrespondanceReprise>> CorrespondanceAsync(SocleDb db, ParseResult resultat, CancellationToken arret)
    {
        var source = resultat.GetValue(Source);
        if (resultat.GetValue(Correspondance) is not { } fichier)
        {
            return source is null
                ? new Refus("reprise.source", "Nommez l’ancien logiciel par --source, ou donnez une correspondance qui le nomme.")
                : await GarderCorrespondance.PourAsync(db, source, arret);
        }
        if (!File.Exists(fichier))
        {
            return new Refus("correspondance.absente", $"Le fichier «\u00A0{fichier}\u00A0» n’existe pas.");
        }
        return CorrespondanceReprise.DeJson(await File.ReadAllTextAsync(fichier, arret)).Map(c => source is null ? c : c with { Source = source });
    }

    private static async Task<int> ReprendreAsync(ConduireReprise reprise, DemandeReprise demande, string chemin, CancellationToken arret)
    {
        var chrono = Stopwatch.StartNew();
        var (barre, quoi) = (new BarreProgression(), demande.Essai ? "Essai" : "Reprise");
        var fait = await reprise.FaireAsync(demande, a => barre.Dire(quoi, a.Fait, a.Total), arret);
        if (!fait.Reussit(out var rapport, out var refus))
        {
            barre.Finir();
            return await RefuserAsync(refus);
        }
        barre.Terminer(demande.Essai ? "terminé, rien n’est écrit" : "terminée, échéancier recalculé");
        await EcrireRapport.VersAsync(chemin, ColonnesRapport.Comparaison, rapport.Comparaison, arret);
        Resumer(rapport.Bilan, chemin, chrono.Elapsed);
        if (rapport.Refus.Count == 0)
        {
            return Codes.Fait;
        }
        var refuses = Path.Combine(Path.GetDirectoryName(chemin) ?? "", $"{Path.GetFileNameWithoutExtension(chemin)}-refus{Path.GetExtension(chemin)}");
        await EcrireRapport.VersAsync(refuses, ColonnesRapport.Refus, rapport.Refus, arret);
        Console.WriteLine($"{rapport.Bilan.Refusees} lignes refusées, {rapport.Bilan.Reserves} réserves : {refuses}");
        return Codes.AVoir;
    }

    private static void Decrire(ExportAnalyse export)
    {
        foreach (var fichier in export.Analyse.Fichiers)
        {
            var genre = fichier.Genre switch { GenreFichier.Salaries => "salariés", GenreFichier.Visites => "visites", _ => fichier.Refus ?? "non reconnu" };
            Console.WriteLine($"  {fichier.Nom} : {genre}, {fichier.Lignes} lignes, {fichier.Colonnes.Count} colonnes");
            var choix = export.Correspondance.Colonnes(fichier.Genre);
            foreach (var colonne in fichier.Colonnes.Where(c => !choix.ContainsKey(c.Cle)))
            {
                Console.WriteLine($"    non reprise : {colonne.Titre} ({ColonnesConnues.RaisonEcartee(colonne.Titre) ?? "colonne inconnue"})");
            }
        }
    }

    private static void Resumer(BilanReprise b, string chemin, TimeSpan duree)
    {
        void Dire(string quoi, CompteObjets c) => Console.WriteLine($"  {quoi} : {c.Crees} créés, {c.Modifies} mis à jour, {c.Inchanges} inchangés");
        Dire("Entreprises", b.Entreprises);
        Dire("Établissements", b.Etablissements);
        Dire("Travailleurs", b.Travailleurs);
        Dire("Contrats", b.Contrats);
        Dire("Visites", b.Visites);
        Console.WriteLine($"  Absences : {b.Absences}, annulées : {b.Annulees}, prévues : {b.VisitesPrevues}, déjà connues : {b.VisitesDejaConnues}, mises de côté : {b.MisesDeCote}");
        if (b.Absents > 0)
        {
            Console.WriteLine($"  {b.Absents} contrats repris auparavant ne sont plus dans l’export : ils sont laissés tels quels.");
        }
        Console.WriteLine($"  Dates comparées au {b.DateDroit.Courte()} : {b.Compares}");
        foreach (var (motif, nombre) in b.Ecarts.OrderByDescending(e => e.Value))
        {
            Console.WriteLine($"    {nombre,7}  {motif.Libelle()} ({motif.Code()})");
        }
        Console.WriteLine($"Rapport : {chemin} ({duree.TotalSeconds:0.0} s)");
    }

    private static async Task<int> RefuserAsync(Refus refus)
    {
        foreach (var un in refus.Tous)
        {
            await Console.Error.WriteLineAsync(un.Phrase);
        }
        return Codes.Refuse;
    }
}
