using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Base;

namespace Socle.Web.Service.Organisation;

/// <summary>How a thing is spoken of: « Le secteur est fermé. »</summary>
internal sealed record PhrasesDuNom(string Enregistre, string Ferme, string Rouvert);

/// <summary>What pages that name a thing of a list, close it and open it again share.</summary>
internal abstract class PageDuNom<T>(SocleDb db, Simultane simultane, string retour, PhrasesDuNom phrases) : PageModel where T : class
{
    public sealed class Saisie
    {
        [Display(Name = "Nom")]
        public string? Nom { get; set; }
    }

    [BindProperty]
    public Saisie Entree { get; set; } = new();

    /// <summary>The one being mended; none for a new one.</summary>
    public T? Connu { get; private set; }

    public string Retour => retour;

    protected abstract string NomDe(T connu);

    protected abstract Task<Resultat<Id<T>>> EnregistrerAsync(Id<T>? id, string? nom, CancellationToken arret);

    protected abstract Task<Resultat<Id<T>>> FermerAsync(Id<T> id, CancellationToken arret);

    protected abstract Task<Resultat<Id<T>>> RouvrirAsync(Id<T> id, CancellationToken arret);

    /// <summary>Something was written.</summary>
    protected virtual void Apres()
    {
    }

    public async Task<IActionResult> OnGetAsync(Id<T>? id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        if (id is { } lu)
        {
            await simultane.RetenirAsync(this, lu, arret);
        }
        Entree.Nom = Connu is null ? null : NomDe(Connu);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<T>? id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        return id is { } lu && !await simultane.EstInchangeAsync(this, lu, arret) ? Page() : Finir(await EnregistrerAsync(id, Entree.Nom, arret), phrases.Enregistre);
    }

    public async Task<IActionResult> OnPostFermerAsync(Id<T> id, CancellationToken arret) =>
        await ChargerAsync(id, arret) ? Finir(await FermerAsync(id, arret), phrases.Ferme) : NotFound();

    public async Task<IActionResult> OnPostRouvrirAsync(Id<T> id, CancellationToken arret) =>
        await ChargerAsync(id, arret) ? Finir(await RouvrirAsync(id, arret), phrases.Rouvert) : NotFound();

    private IActionResult Finir(Resultat<Id<T>> resultat, string phrase)
    {
        if (resultat.EstSucces)
        {
            Apres();
        }
        return this.Finir(resultat, phrase, retour);
    }

    private async Task<bool> ChargerAsync(Id<T>? id, CancellationToken arret)
    {
        Connu = id is null ? null : await db.Set<T>().AsNoTracking().FirstOrDefaultAsync(x => EF.Property<Id<T>>(x, "Id") == id, arret);
        return id is null ? !this.NommeAutreChose(id) : Connu is not null;
    }
}
