using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Suivi.Vacations;

namespace Socle.Suivi.Reaffectations;

/// <summary>Whose sessions are to be taken over, between which days, and by whom.</summary>
/// <param name="Au">Last day, included; absent: for good.</param>
/// <param name="Repreneur">Only this one; absent: whoever may.</param>
public sealed record DemandeReaffectation(Id<Professionnel> Professionnel, DateOnly Du, DateOnly? Au = null, Id<Professionnel>? Repreneur = null);

/// <summary>Someone of the team, or of its sector.</summary>
public sealed record Repreneur(Id<Professionnel> Id, string Nom, Metier Metier, bool MemeEquipe);

/// <summary>An appointment that goes elsewhere: its person has to be told.</summary>
public sealed record DeplacementPropose(Id<RendezVous> RendezVous, int Version, Id<Vacation> Vers, DateOnly Jour, TimeOnly Debut, Repreneur Chez, bool ApresDelai);

/// <summary>
/// What is proposed for one session: someone takes it whole, at the same place and hour; or its appointments go into other sessions.
/// It is accepted or refused as one.
/// </summary>
public sealed record LigneProposition(
    Vacation Vacation, string Lieu, int Attendus, int Minutes, Repreneur? Repreneur, IReadOnlyList<DeplacementPropose> Deplacements, int SansSolution)
{
    public bool Possible => Repreneur is not null || Deplacements.Count > 0;

    /// <summary>What was shown, in a few letters: what is accepted is what was read.</summary>
    public string Empreinte
    {
        get
        {
            var texte = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{Vacation.Id} {Repreneur?.Id}"));
            foreach (var d in Deplacements)
            {
                texte.Append(CultureInfo.InvariantCulture, $" {d.RendezVous} {d.Version} {d.Vers} {d.Debut:HHmm}");
            }
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(texte.ToString())))[..12];
        }
    }
}

/// <summary>Minutes of appointments of someone in a month, as they are and as they would be.</summary>
public sealed record EffetSurCharge(Repreneur Qui, DateOnly Mois, int Avant, int Apres);

public sealed record Proposition(IReadOnlyList<LigneProposition> Lignes, IReadOnlyList<EffetSurCharge> Effets, IReadOnlyList<Repreneur> Repreneurs);
