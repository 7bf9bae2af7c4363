using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Socle.Dossier.Contenus;
using Socle.Dossier.Formes;
using Socle.Dossier.Thesaurus;
using Socle.Noyau;

namespace Socle.Web.Service.Soin.Dossiers;

/// <summary>A page that asks for one content, whatever its kind: the questions come from its description.</summary>
public abstract class PageDeForme(EntreeDuDossier entree, CodageCourant codage) : PageDuDossier(entree)
{
    public const string Champ = nameof(Valeurs);

    /// <summary>Answers, by name of question.</summary>
    [BindProperty]
    public Dictionary<string, string?> Valeurs { get; set; } = [];

    [BindProperty, Display(Name = "Date")]
    public DateOnly? Jour { get; set; }

    public Forme Forme { get; protected set; } = null!;

    /// <summary>Every question has an answer to show, empty or not.</summary>
    protected void Remplir(Contenu? contenu)
    {
        foreach (var (nom, valeur) in Forme.Saisies(contenu))
        {
            Valeurs.TryAdd(nom, valeur);
        }
    }

    /// <summary>What was answered and its day; null when it cannot be read, with the reasons beside the fields.</summary>
    protected async Task<(Contenu Contenu, DateOnly Jour)?> LireAsync(Contenu? ancien, CancellationToken arret)
    {
        if (Forme.DemandeLeJour && Jour > Aujourdhui)
        {
            ModelState.AddModelError(nameof(Jour), "Cette date est à venir.");
        }
        if (!Forme.Lire(Valeurs, ancien, await codage.LireAsync(arret: arret)).Reussit(out var contenu, out var refus))
        {
            Refuser(refus);
        }
        return ModelState.IsValid ? (contenu!, Forme.DemandeLeJour ? Jour ?? Aujourdhui : Forme.JourDe(contenu!, Aujourdhui)) : null;
    }

    protected void Refuser(Refus refus)
    {
        foreach (var un in refus.Tous)
        {
            var champ = Forme.Champs.Any(c => c.Nom == un.Champ) ? $"{Champ}[{un.Champ}]" : un.Champ ?? "";
            ModelState.AddModelError(champ, un.Phrase);
        }
    }
}
