using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Socle.Espaces.Composants;
using Socle.Organisation.Centres;
using Socle.Suivi.Convocations;
using Socle.Suivi.Convocations.Liste;

namespace Socle.Web.Service.Convocations;

/// <summary>The filter held in the address, and the words of the list. What cannot be read is left out: an address is typed by people.</summary>
internal static class LectureFiltre
{
    private static readonly (string Cle, Vue Vue, string Mots)[] LesVues =
    [
        ("a-envoyer", Vue.AEnvoyer, "À envoyer"), ("lettres", Vue.Lettres, "Lettres à imprimer"), ("envoyees", Vue.Envoyees, "Envoyées"),
        ("sans-reponse", Vue.SansReponse, "Sans réponse"), ("incertaines", Vue.Incertaines, "Peut-être envoyées"), ("a-reprendre", Vue.AReprendre, "À reprendre"), ("a-prevenir", Vue.APrevenir, "À prévenir"),
    ];

    public static IReadOnlyList<SelectListItem> Vues { get; } = [.. LesVues.Select(v => new SelectListItem(v.Mots, v.Cle))];

    public static IReadOnlyList<SelectListItem> Canaux { get; } = [.. Enum.GetValues<Canal>().Select(c => new SelectListItem(c.EnMots(), c.ToString()))];

    public static IReadOnlyList<SelectListItem> Destinataires { get; } = [.. Enum.GetValues<DestinataireMessage>().Select(d => new SelectListItem(d.EnMots(), d.ToString()))];

    public static IReadOnlyList<SelectListItem> Genres { get; } = [.. Enum.GetValues<GenreMessage>().Select(g => new SelectListItem(g.EnMots(), g.ToString()))];

    public static FiltreConvocations De(IQueryCollection adresse) => new(
        Array.Find(LesVues, v => v.Cle == adresse["vue"].ToString()).Vue,
        Lire<Canal>(adresse["canal"]), Lire<DestinataireMessage>(adresse["a"]), Lire<GenreMessage>(adresse["genre"]),
        Date(adresse["du"]), Date(adresse["au"]), adresse.Id<Centre>("centre"));

    public static Etat Couleur(this EtatConvocation etat) => etat switch
    {
        EtatConvocation.Envoyee => Etat.Fait,
        EtatConvocation.Incertaine => Etat.Proche,
        EtatConvocation.Echouee or EtatConvocation.Rejetee or EtatConvocation.SansAdresse => Etat.Retard,
        EtatConvocation.Retiree => Etat.Neutre,
        _ => Etat.Prevu,
    };

    private static T? Lire<T>(string? texte) where T : struct, Enum => Enum.TryParse<T>(texte, out var lu) && Enum.IsDefined(lu) ? lu : null;

    private static DateOnly? Date(string? texte) => DateOnly.TryParseExact(texte, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
