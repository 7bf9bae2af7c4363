using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Travailleurs.Import;
using Socle.Travailleurs.Personnes;
using Socle.Web.Securite;

namespace Socle.Web.Service.Declarations;

/// <summary>One declaration, wherever it is in its journey: being read, previewed, being written, accepted, undone.</summary>
[Exige(Permission.DeclarationsImporter)]
public sealed class FicheModel(SocleDb db, LireApercu apercu, AccepterImport accepter, AnnulerImport annuler, RepondreImport repondre, FileImports file,
    RechercheScellee recherche, ExporterListe exporter) : PageModel
{
    private const int LignesParPage = 50;
    private const int ToutesLesLignes = 0;
    public const string Avancement = "avancement";
    private const string PrefixeReponse = "reponse-";

    [BindProperty(SupportsGet = true)]
    public Id<ImportDeclaration> Id { get; set; }

    public ImportDeclaration Import { get; private set; } = null!;

    public IReadOnlyList<LigneApercu> Lignes { get; private set; } = [];

    public IReadOnlyList<EntrepriseRetenue> Retenues { get; private set; } = [];

    public Pagination Pagination { get; private set; } = new(1, 0, LignesParPage);

    public FiltreApercu Filtre { get; private set; } = new(null, false, null, null);

    /// <summary>The file of a page of questions: they are answered together.</summary>
    public bool ARepondre => Import.Etat == EtatImport.Pret && Lignes.Any(l => l.Candidats.Count > 0 || l.Ligne.Issue == IssueLigne.ClotureProposee);

    public IEnumerable<SelectListItem> Issues { get; } = Enum.GetValues<IssueLigne>().Where(i => i != IssueLigne.CreerContrat)
        .Select(i => new SelectListItem(i.EnMots(), ((int)i).ToString(CultureInfo.InvariantCulture)))
        .Append(new SelectListItem("toutes, les inchangées aussi", ToutesLesLignes.ToString(CultureInfo.InvariantCulture)));

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "issue")] int? issue, Id<Entreprise>? entreprise, [FromQuery(Name = "page")] int numero, string? export, CancellationToken arret)
    {
        if (await db.Set<ImportDeclaration>().AsNoTracking().FirstOrDefaultAsync(i => i.Id == Id, arret) is not { } import)
        {
            return NotFound();
        }
        Import = import;
        Filtre = new FiltreApercu(issue is { } valeur && Enum.IsDefined((IssueLigne)valeur) ? (IssueLigne)valeur : null, issue == ToutesLesLignes, entreprise, recherche.Lire(Request));
        if (export is not null)
        {
            return await exporter.RepondreAsync(export, apercu.Liste(Id, Filtre), new { import = Id.ToString(), Filtre.Issue, recherche = Filtre.Texte is not null }, arret);
        }
        if (!import.EnTravail)
        {
            if (Request.Headers["HX-Target"] == Avancement)
            {
                // The bar asked once more and the work is over: the whole page has changed.
                Response.Headers["HX-Refresh"] = "true";
                return new EmptyResult();
            }
            (Lignes, Pagination) = await apercu.PageAsync(Id, Filtre, numero, LignesParPage, arret);
            Retenues = import.Etat is EtatImport.Accepte or EtatImport.Interrompu ? await apercu.RetenuesAsync(Id, arret) : [];
        }
        return Page();
    }

    /// <summary>A name typed in the search: sealed, then read as any address.</summary>
    public async Task<IActionResult> OnPostAsync() => LocalRedirect(await recherche.AdresseAsync(Request));

    /// <param name="partiel">Companies with a refused or doubtful row let their other rows pass.</param>
    public async Task<IActionResult> OnPostAccepterAsync(bool partiel, CancellationToken arret) =>
        Dire(await accepter.DemanderAsync(Id, partiel, arret), "Acceptée : l’écriture a commencé. Vous pouvez quitter cette page.");

    public async Task<IActionResult> OnPostAbandonnerAsync(CancellationToken arret) =>
        Dire(await annuler.AbandonnerAsync(Id, arret), "Abandonnée : rien n’a été écrit.");

    public async Task<IActionResult> OnPostArreterAsync(CancellationToken arret) =>
        Dire(await annuler.ArreterAsync(Id, arret), "L’arrêt est demandé : il aura lieu après l’étape en cours.");

    public async Task<IActionResult> OnPostAnnulerAsync(string? motif, CancellationToken arret) =>
        User.Peut(Permission.DeclarationsAnnuler)
            ? Dire(await annuler.DemanderAsync(Id, motif ?? "", arret), "L’annulation a commencé.")
            : StatusCode(StatusCodes.Status403Forbidden);

    /// <summary>The answers of the page: one field per question, those left alone are not sent or are empty.</summary>
    public async Task<IActionResult> OnPostRepondreAsync(CancellationToken arret)
    {
        var formulaire = await Request.ReadFormAsync(arret);
        var reponses = formulaire.Where(f => f.Key.StartsWith(PrefixeReponse, StringComparison.Ordinal))
            .Select(f => Reponse(f.Key[PrefixeReponse.Length..], f.Value.ToString())).OfType<ReponseDonnee>().ToList();
        return reponses.Count == 0
            ? Dire(new Refus("declaration.repondre.vide", "Aucune réponse n’est choisie : cochez-en au moins une."), "")
            : Dire(await repondre.RepondreAsync(Id, reponses, arret), $"{reponses.Count.Accorder("réponse enregistrée", "réponses enregistrées")}.");
    }

    public async Task<IActionResult> OnPostCloturesAsync(bool cloturer, CancellationToken arret) =>
        Dire(await repondre.CloturesAsync(Id, cloturer, arret), cloturer ? "Ces contrats seront clos à l’acceptation." : "Ces contrats restent ouverts.");

    private static ReponseDonnee? Reponse(string ligne, string choix)
    {
        if (!Id<LigneImport>.TryParse(ligne, null, out var question))
        {
            return null;
        }
        return choix switch
        {
            "autre" => new ReponseDonnee(question, ReponseLigne.AutrePersonne),
            "clore" => new ReponseDonnee(question, ReponseLigne.Cloturer),
            "garder" => new ReponseDonnee(question, ReponseLigne.NePasCloturer),
            _ => Id<Travailleur>.TryParse(choix, null, out var choisi) ? new ReponseDonnee(question, ReponseLigne.MemePersonne, choisi) : null,
        };
    }

    private LocalRedirectResult Dire(Resultat<ImportDeclaration> resultat, string phrase)
    {
        if (resultat.EstSucces)
        {
            TempData.Annoncer(phrase);
            file.Reveiller();
        }
        else
        {
            TempData.Annoncer(resultat.Refus.Phrase, Ton.Attention);
        }
        return LocalRedirect($"/declarations/{Id}");
    }
}
