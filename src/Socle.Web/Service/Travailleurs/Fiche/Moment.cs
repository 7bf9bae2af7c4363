using Socle.Espaces.Composants;

namespace Socle.Web.Service.Travailleurs.Fiche;

/// <summary>Something that happened, as the timeline tells it.</summary>
/// <param name="Ordre">Of what happened the same day, the greater is shown first.</param>
public sealed record Moment(DateOnly Le, string Titre, string Icone, string? Detail = null, Etat Etat = Etat.Neutre, int Ordre = 0, string? Href = null);
