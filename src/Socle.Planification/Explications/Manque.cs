namespace Socle.Planification.Explications;

/// <summary>Sessions missing in one place, of one profession, in one period.</summary>
/// <param name="Periode">Rank of the period.</param>
/// <param name="MinutesParSeance">The usual length: the median of the open sessions of the profession in that place, or else of the profession, or of all.</param>
/// <param name="PrixMinute">Mean price of a minute in the open sessions of the same place, profession and period; zero when there is none.</param>
/// <param name="Seances">Those missing, the most useful first.</param>
public sealed record Manque(int Lieu, string Profession, int Periode, int MinutesParSeance, double PrixMinute, IReadOnlyList<SeanceManquante> Seances)
{
    /// <summary>N of « il manque N vacations ».</summary>
    public int Nombre => Seances.Count;

    /// <summary>What the visits that would fill these sessions save by themselves. The cost of the plan would fall by at least this much.</summary>
    public double Gain => Seances.Sum(s => s.Gain);

    /// <summary>With what the places left by late visits are worth to others, at the prices of the certificate: an estimate.</summary>
    public double Valeur => Gain + Seances.Sum(s => s.PlacesLiberees);
}

/// <summary>A session that is missing, and the visits it would take.</summary>
/// <param name="Gain">What these visits save by themselves.</param>
/// <param name="PlacesLiberees">What the minutes they leave in other sessions are worth at their prices.</param>
public sealed record SeanceManquante(int Jour, int DemiJournee, IReadOnlyList<long> Demandes, double Gain, double PlacesLiberees);
