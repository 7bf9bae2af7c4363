using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Technique.Acces;
using Socle.Technique.Fichiers;
using Socle.Travailleurs.Import;

namespace Socle.Web.Service.Erreurs;

[OuvertATous("Everyone may be told that something went wrong.")]
[IgnoreAntiforgeryToken]
public sealed class ErreurModel : PageModel
{
    public string Titre { get; private set; } = "";

    public string Phrase { get; private set; } = "";

    public void OnGet(int code) => Dire(code);

    public void OnPost(int code) => Dire(code);

    /// <summary>The server stops reading at its limit, before any page can answer: the code itself is then not bound.</summary>
    private bool EnvoiTropGros => Request.ContentLength > LimitesLecture.ParDefaut.Octets;

    private void Dire(int code) => (Titre, Phrase) = code switch
    {
        not (403 or 404 or 405 or 429) when EnvoiTropGros => ("Ce fichier est trop gros", $"{FichiersDeposes.TropGros.Phrase} Rien n’a été enregistré."),
        403 => ("Cette page ne vous est pas ouverte", "Votre rôle ne donne pas accès à cette page. Si c’est une erreur, demandez à l’administration du service."),
        404 => ("Cette page n’existe pas", "L’adresse est fausse, ou ce qu’elle montrait n’existe plus."),
        400 => ("La demande n’a pas été comprise", "Rechargez la page et recommencez : rien n’a été enregistré."),
        405 => ("Cette page ne fait pas cela", "Revenez à la page précédente et recommencez : rien n’a été enregistré."),
        429 => ("Trop de demandes", "Attendez une minute avant de recommencer."),
        _ => ("Quelque chose n’a pas fonctionné", $"Rien n’a été enregistré à moitié. Recommencez ; si cela se répète, donnez ce numéro à l’informatique : {HttpContext.TraceIdentifier}."),
    };
}
